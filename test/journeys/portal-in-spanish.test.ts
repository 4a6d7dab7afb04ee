import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import {
  download,
  openGrant,
  openSeals,
  openStep,
  pressAndSign,
  rowOf,
  sealScores,
} from '../support/spanish-call-work.ts'
import { openSpanishCity, type SpanishCity } from '../support/spanish-city.ts'
import { fillApplication, writeCall } from '../support/spanish-forms.ts'
import { fill, sign, signFromInbox } from '../support/spanish-staff.ts'
import { createDataFolder, type RunningNode, removeDataFolder, startNode, waitForDemo } from '../support/start-node.ts'

const daySeconds = 86_400
const iban = 'ES9121000418450200051332'
const evaluators = ['Diego Luna', 'Elena Ríos', 'Farid Amar']

let node: RunningNode
let browser: Browser
let folder: string
let city: SpanishCity
let call = ''
let agreement = ''

beforeAll(async () => {
  folder = await createDataFolder()
  node = await startNode({ dataFolder: folder, demo: true })
  await waitForDemo(node)
  browser = await launchBrowser()
  city = openSpanishCity(browser, node.url)
}, 180_000)

afterAll(async () => {
  await browser.close()
  await node.stop()
  await removeDataFolder(folder)
})

/** Each step is done by another person of the city, in a browser of their own; the steps build on each other. */
describe('a grant call in the portal, in Spanish', { timeout: 240_000 }, () => {
  it('is written and signed by the call manager', async () => {
    const page = await city.as('Bruno Salas')
    await writeCall(page, {
      titleEn: 'Repair café',
      titleEs: 'Café de reparación',
      criteria: ['Quality', 'Impact', 'Cost'],
      budget: '15000',
      awardMax: '10000',
      secondApproverAbove: '5000',
    })
    await page.getByText('Se publica cuando firme también').waitFor()
  })

  it('is published with the signature of the programme owner', async () => {
    const page = await city.as('Alba Ferrer')
    await signFromInbox(page, 'Publicar una convocatoria')
    await city.moveClock(3 * 3_600)
    await page.goto('/funds/calls?phase=open')
    await page.getByRole('link', { name: 'Café de reparación' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Café de reparación' }).waitFor()
    call = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    expect(call).toMatch(/^0x[0-9a-f]{64}$/)
  })

  for (const [name, title, amount] of [
    ['Olga Prim', 'Taller de bicis', '9000'],
    ['Pablo Nieto', 'Taller de ropa', '5000'],
  ] as const) {
    it(`takes the application of ${name}`, async () => {
      const page = await city.as(name)
      await page.goto(`/funds/calls/${call}/apply`)
      await fillApplication(page, { title, summary: 'Reparamos juntos.', plan: 'Un año de talleres.', amount })
      await page.getByRole('button', { name: 'Firmar y presentar' }).click()
      await sign(page)
      await page.goto('/funds/my-applications')
      await page.getByText(title).first().waitFor()
    })
  }

  it('shows nothing of an application to an official before the deadline', async () => {
    const page = await city.as('Carla Pons')
    await page.goto(`/funds/calls/${call}`)
    await page.getByRole('heading', { level: 1, name: 'Café de reparación' }).waitFor()
    expect(await page.getByText('Taller de bicis').count()).toBe(0)
    const listed = await fetch(`${node.url}/api/funds/calls/${call}/applications`)
    expect(await listed.text()).not.toContain('Taller')
  })

  it('has its applications checked by the eligibility officer after the deadline', async () => {
    await city.moveClock(16 * daySeconds)
    const page = await city.as('Carla Pons')
    for (const _ of ['first', 'second']) {
      await page.goto(`/funds/calls/${call}/work/eligibility`)
      await page.getByRole('link', { name: 'Comprobar' }).first().click()
      for (const answer of await page.getByRole('radio', { name: 'Cumplida', exact: true }).all()) {
        await answer.check()
      }
      await page.getByRole('radio', { name: 'Cumplida', exact: true }).first().check()
      await page.getByRole('button', { name: 'Firmar la decisión' }).click()
      await sign(page)
    }
  })

  it('goes on to the draw when the call manager closes the check', async () => {
    const page = await city.as('Bruno Salas')
    await page.goto(`/funds/calls/${call}/work/eligibility`)
    await page.getByRole('button', { name: 'Cerrar la comprobación' }).click()
    await sign(page)
    const state = await city.read(`/api/funds/calls/${call}`)
    expect(state).toMatchObject({ phase: 'draw', eligibleCount: 2, applicationCount: 2 })
  })

  it('has a pool of evaluators, named by the call manager', async () => {
    const page = await city.as('Bruno Salas')
    await openStep(page, call, 'Sorteo de evaluadores')
    for (const name of evaluators) {
      expect(await page.getByRole('checkbox', { name: new RegExp(name) }).isChecked()).toBe(true)
    }
    await pressAndSign(page, 'Firmar el grupo')
    await page.getByText('3 personas').waitFor()
  })

  it('takes the sealed numbers of two witnesses, then opens them', async () => {
    const witnesses = ['Greta Olmo', 'Nora Vidal']
    for (const name of witnesses) {
      const page = await city.as(name)
      await openStep(page, call, 'Sorteo de evaluadores')
      await pressAndSign(page, 'Entregar un número sellado')
      await page.getByRole('button', { name: 'Descargar mi número' }).waitFor()
    }
    await city.moveClock(daySeconds + 1)
    for (const name of witnesses) {
      const page = await city.as(name)
      await openStep(page, call, 'Sorteo de evaluadores')
      await pressAndSign(page, 'Abrir mi número')
    }
    expect(await city.read(`/api/funds/calls/${call}/evaluation`)).toMatchObject({
      seeds: [{ seed: expect.any(String) }, { seed: expect.any(String) }],
    })
  })

  it('draws the evaluators', async () => {
    await city.moveClock(daySeconds + 1)
    const page = await city.as('Bruno Salas')
    await openStep(page, call, 'Sorteo de evaluadores')
    await fill(page, { 'draw-sure': true })
    await pressAndSign(page, 'Sortear ahora')
    await page.getByText('Número del sorteo').waitFor()
    expect(await city.read(`/api/funds/calls/${call}`)).toMatchObject({ phase: 'scoring' })
  })

  it('is scored under seal by evaluators who declared their interests', async () => {
    const points = new Map([
      ['Taller de bicis', 5],
      ['Taller de ropa', 4],
    ])
    let sealed = 0
    for (const name of evaluators) {
      sealed += await sealScores(await city.as(name), 'Café de reparación', points)
    }
    expect(sealed).toBe(4)
  })

  it('has the seals opened when the time for scoring is over', async () => {
    await city.moveClock(14 * daySeconds + 1)
    let opened = 0
    for (const name of evaluators) {
      opened += await openSeals(await city.as(name), 'Café de reparación')
    }
    expect(opened).toBe(4)
  })

  it('is ranked by the chair and adopted by the deciding authority', async () => {
    await city.moveClock(3 * daySeconds + 1)
    const chair = await city.as('Greta Olmo')
    await openStep(chair, call, 'Clasificación y lista')
    await pressAndSign(chair, 'Firmar los 2 puestos siguientes')
    await chair.getByText('La clasificación está completa.').waitFor()
    const authority = await city.as('Hugo Prat')
    await openStep(authority, call, 'Clasificación y lista')
    await fill(authority, { 'adopt-sure': true })
    await pressAndSign(authority, 'Aprobar la lista')
    await authority.getByText('La lista se aprobó:').waitFor()
    expect(await city.read(`/api/funds/calls/${call}`)).toMatchObject({ phase: 'standstill' })
  })

  it('leads to an agreement that two people of the city and the beneficiary sign', async () => {
    await city.moveClock(10 * daySeconds + 1)
    const page = await city.as('Hugo Prat')
    await openStep(page, call, 'Convenios y reserva')
    await rowOf(page, 'Taller de bicis').getByRole('link', { name: 'Preparar el convenio' }).click()
    await page.getByText('Los hitos suman exactamente.').waitFor()
    await fill(page, { holder: 'Cooperativa El Huerto', iban })
    await pressAndSign(page, 'Continuar para firmar')
    await page.waitForURL(/\/funds\/applications\//)
    await signFromInbox(await city.as('Alba Ferrer'), 'Firmar un convenio de subvención', { last: false })
    const beneficiary = await city.as('Olga Prim')
    await signFromInbox(beneficiary, 'Firmar un convenio de subvención')
    await openGrant(beneficiary, 'Taller de bicis')
    agreement = new URL(beneficiary.url()).pathname.split('/').at(-1) ?? ''
  })

  it('has its milestone reported by the beneficiary and accepted by the project officer', async () => {
    const beneficiary = await city.as('Olga Prim')
    await openGrant(beneficiary, 'Taller de bicis')
    await beneficiary.getByRole('main').getByRole('link', { name: 'Justificar', exact: true }).click()
    await fill(beneficiary, { report: 'El taller está abierto.' })
    await pressAndSign(beneficiary, 'Firmar la justificación')
    const officer = await city.as('Inés Valle')
    await openGrant(officer, 'Taller de bicis')
    await officer.getByRole('main').getByRole('link', { name: 'Decidir', exact: true }).click()
    await officer.getByRole('radio', { name: 'Aceptar por completo' }).check()
    await fill(officer, { reason: 'Visto en el taller.' })
    await pressAndSign(officer, 'Continuar para firmar')
    expect(await city.read(`/api/funds/agreements/${agreement}`)).toMatchObject({
      milestones: [{ state: 'accepted', accepted: '900000' }],
    })
  })

  it('is paid by order of one person and approval of two others', async () => {
    const preparer = await city.as('Jorge Mena')
    await openGrant(preparer, 'Taller de bicis')
    await preparer.getByRole('main').getByRole('link', { name: 'Preparar un pago' }).click()
    await pressAndSign(preparer, 'Continuar para firmar')
    for (const name of ['Karin Soto', 'Luis Arce']) {
      const approver = await city.as(name)
      await openGrant(approver, 'Taller de bicis')
      await pressAndSign(approver, 'Aprobar')
    }
    expect(await city.read(`/api/funds/agreements/${agreement}`)).toMatchObject({
      payments: [{ state: 'approved', approvals: 2, needed: 2, amount: '900000' }],
    })
  })

  it('goes to the bank as a file that the preparer downloads, and is confirmed', async () => {
    const preparer = await city.as('Jorge Mena')
    await openGrant(preparer, 'Taller de bicis')
    await preparer.getByRole('main').getByRole('link', { name: 'Fichero bancario' }).click()
    await fill(preparer, { debtorName: 'Villa Concejo', debtorIban: iban })
    await preparer.getByRole('button', { name: 'Crear el fichero' }).click()
    const file = await download(preparer, 'Descargar el fichero')
    expect(file.name).toMatch(/\.xml$/)
    expect(file.text).toContain('<InstdAmt Ccy="EUR">9000.00</InstdAmt>')
    await pressAndSign(preparer, 'Firmar que se creó')
    const approver = await city.as('Karin Soto')
    await openGrant(approver, 'Taller de bicis')
    await approver.getByRole('main').getByRole('link', { name: 'Registrar a mano' }).click()
    await approver.getByRole('radio', { name: 'El banco lo pagó' }).check()
    await fill(approver, { evidence: 'En el extracto de hoy.' })
    await pressAndSign(approver, 'Continuar para firmar')
    expect(await city.read(`/api/funds/agreements/${agreement}`)).toMatchObject({
      paid: '900000',
      payments: [{ state: 'confirmed' }],
    })
  })
})
