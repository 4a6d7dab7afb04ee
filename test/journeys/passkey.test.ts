import { contracts } from '@concejo/contracts'
import { bytes32, hexBytes, memberId } from '@concejo/protocol'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { addVirtualAuthenticator, launchBrowser, openVisitor } from '../support/browser.ts'
import { fillApplication } from '../support/spanish-forms.ts'
import { fill, sign } from '../support/spanish-staff.ts'
import { createDataFolder, type RunningNode, removeDataFolder, startNode, waitForDemo } from '../support/start-node.ts'

const title = 'Conciertos en la plaza'

const signedAct = z.object({ state: z.string(), requirements: z.array(z.object({ member: bytes32 })) })
const ownKeys = z.object({ items: z.array(z.object({ signer: hexBytes, kind: z.string() })) })
const openCalls = z.object({ items: z.array(z.object({ call: z.string() })).min(1) })

let node: RunningNode
let browser: Browser
let folder: string
let page: Page
let actId = ''

beforeAll(async () => {
  folder = await createDataFolder()
  node = await startNode({ dataFolder: folder, demo: true })
  await waitForDemo(node)
  browser = await launchBrowser()
  // A passkey is bound to a name of a host: an address of numbers has none.
  const baseUrl = node.url.replace('127.0.0.1', 'localhost')
  const visitor = await openVisitor(browser, { baseUrl, locale: 'es-ES' })
  page = visitor.page
  page.setDefaultTimeout(20_000)
  await addVirtualAuthenticator(page)
}, 180_000)

afterAll(async () => {
  await browser.close()
  await node.stop()
  await removeDataFolder(folder)
})

/** One newcomer, one device; the steps build on each other. */
describe('a newcomer with a passkey', { timeout: 120_000 }, () => {
  it('makes an account with it', async () => {
    await page.goto('/sign-in')
    await page.getByText('¿Aún no tiene clave de acceso aquí?').click()
    await fill(page, { 'display-name': 'Vega Roca' })
    await page.getByRole('button', { name: 'Crear una cuenta con una llave de acceso' }).click()
    await page.waitForURL(/\/inbox/)
    await page.getByRole('banner').getByText('Vega Roca').waitFor()
  })

  it('becomes an applicant by signing with it', async () => {
    await page.getByRole('link', { name: /Vega Roca/ }).click()
    await page.getByText('Aún no pertenece a ninguna organización.').waitFor()
    await page.getByRole('button', { name: 'Registrarse como solicitante' }).click()
    await sign(page)
    await page.getByText('Registrado. Ya puede presentar solicitudes.').waitFor()
    const memberships = page.getByRole('table', { name: 'Pertenencias' })
    await memberships.getByText('llave de acceso').waitFor()
    await memberships.getByText('Solicitante').waitFor()
  })

  it('signs an application with it', async () => {
    const { items } = openCalls.parse(await (await fetch(`${node.url}/api/funds/calls?phase=open`)).json())
    await page.goto(`/funds/calls/${items[0]?.call ?? ''}`)
    await page.getByRole('main').getByRole('link', { name: 'Solicitar', exact: true }).click()
    await fillApplication(page, { title, summary: 'Música para todos.', plan: 'Ocho tardes.', amount: '4000' })
    const prepared = page.waitForResponse(
      (answer) => answer.request().method() === 'POST' && new URL(answer.url()).pathname === '/api/acts',
    )
    await page.getByRole('button', { name: 'Firmar y presentar' }).click()
    actId = z.object({ actId: z.string() }).parse(await (await prepared).json()).actId
    await page.getByRole('dialog').getByRole('button', { name: 'Firmar con mi llave de acceso' }).waitFor()
    await sign(page)
    await page.getByText('Su solicitud se ha presentado').waitFor()
  })

  it('comes back with it and finds the application', async () => {
    await page.getByRole('button', { name: 'Salir' }).click()
    await page.getByRole('banner').getByRole('link', { name: 'Entrar' }).click()
    await page.getByRole('button', { name: 'Entrar con una llave de acceso' }).click()
    await page.waitForURL(/\/inbox/)
    await page.goto('/funds/my-applications')
    await page.getByText(title).first().waitFor()
  })

  it('has signed as a key that the ledger checks by WebAuthn', async () => {
    const act = signedAct.parse(await (await page.request.get(`/api/acts/${actId}`)).json())
    const { items } = ownKeys.parse(await (await page.request.get('/api/passkeys?limit=10')).json())
    const [key] = items
    expect(items).toMatchObject([{ kind: 'passkey' }])
    expect(act).toMatchObject({ state: 'applied', requirements: [{ member: memberId(key?.signer ?? '0x') }] })
    // ERC-7913: the contract that checks the signatures, then both coordinates of the public key.
    expect(key?.signer).toMatch(/^0x[0-9a-f]{168}$/)
    expect(key?.signer.slice(0, 42)).toBe(contracts.WebAuthnVerifier.address.toLowerCase())
  })
})
