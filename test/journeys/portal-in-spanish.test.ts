import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { enterAs, fill, type Person, sign, signFromInbox } from '../support/spanish-staff.ts'
import { createDataFolder, type RunningNode, removeDataFolder, startNode, waitForDemo } from '../support/start-node.ts'

const daySeconds = 86_400
const stepTimeoutMs = 20_000

let node: RunningNode
let browser: Browser
let folder: string
let call = ''
const people = new Map<string, Person>()

beforeAll(async () => {
  folder = await createDataFolder()
  node = await startNode({ dataFolder: folder, demo: true })
  await waitForDemo(node)
  browser = await launchBrowser()
}, 180_000)

afterAll(async () => {
  await browser.close()
  await node.stop()
  await removeDataFolder(folder)
})

/** Each step is done by another person of the city, in a browser of their own; the steps build on each other. */
describe('a grant call in the portal, in Spanish', { timeout: 120_000 }, () => {
  it('is written and signed by the call manager', async () => {
    const page = await as('Bruno Salas')
    await page.goto('/funds/calls/new')
    await fill(page, {
      titleEn: 'Repair café',
      titleEs: 'Café de reparación',
      summaryEn: 'Tools for neighbours.',
      summaryEs: 'Herramientas para el barrio.',
      programme: 'Barrios',
      budget: '15000',
      awardMin: '1000',
      awardMax: '10000',
      secondApproverAbove: '10000',
      evaluatorsMin: '2',
      appealBody: 'Costa',
    })
    await page.locator('[id^="rule-"]:not([id$="-es"])').fill('Registered in the city')
    for (const [index, name] of ['Quality', 'Impact', 'Cost'].entries()) {
      await page.locator('[id^="criterion-"]:not([id$="-es"])').nth(index).fill(name)
    }
    await page.getByRole('button', { name: 'Continuar para firmar' }).click()
    await sign(page)
    await page.getByText('Se publica cuando firme también').waitFor()
  })

  it('is published with the signature of the programme owner', async () => {
    const page = await as('Alba Ferrer')
    await signFromInbox(page, 'Publicar una convocatoria')
    await moveClock(3 * 3_600)
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
      const page = await as(name)
      await page.goto(`/funds/calls/${call}/apply`)
      await fill(page, { title, summary: 'Reparamos juntos.', plan: 'Un año de talleres.', amount })
      await page.locator('[id^="line-"]:not([id$="-amount"])').first().fill('Herramientas')
      await page.locator('[id^="line-"][id$="-amount"]').first().fill(amount)
      for (const declaration of await page.locator('[id^="declaration-"]').all()) {
        await declaration.check()
      }
      await page.getByRole('button', { name: 'Firmar y presentar' }).click()
      await sign(page)
      await page.goto('/funds/my-applications')
      await page.getByText(title).first().waitFor()
    })
  }

  it('shows nothing of an application to an official before the deadline', async () => {
    const page = await as('Carla Pons')
    await page.goto(`/funds/calls/${call}`)
    await page.getByRole('heading', { level: 1, name: 'Café de reparación' }).waitFor()
    expect(await page.getByText('Taller de bicis').count()).toBe(0)
    const listed = await fetch(`${node.url}/api/funds/calls/${call}/applications`)
    expect(await listed.text()).not.toContain('Taller')
  })

  it('has its applications checked by the eligibility officer after the deadline', async () => {
    await moveClock(16 * daySeconds)
    const page = await as('Carla Pons')
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
    const page = await as('Bruno Salas')
    await page.goto(`/funds/calls/${call}/work/eligibility`)
    await page.getByRole('button', { name: 'Cerrar la comprobación' }).click()
    await sign(page)
    const state = await fetch(`${node.url}/api/funds/calls/${call}`)
    expect(await state.json()).toMatchObject({ phase: 'draw', eligibleCount: 2, applicationCount: 2 })
  })
})

async function as(name: string): Promise<Page> {
  const known = people.get(name) ?? (await enterAs(browser, node.url, name))
  people.set(name, known)
  known.page.setDefaultTimeout(stepTimeoutMs)
  return known.page
}

async function moveClock(seconds: number): Promise<void> {
  const answer = await fetch(`${node.url}/api/sandbox/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ seconds }),
  })
  expect(answer.status).toBe(200)
}
