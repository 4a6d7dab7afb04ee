import { generateKeyPairSync } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import { bytes32, hexBytes, memberId } from '@concejo/protocol'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { launchBrowser, openVisitor } from '../support/browser.ts'
import { createDataFolder, type RunningNode, removeDataFolder, startNode, waitForDemo } from '../support/start-node.ts'
import { enterPersona } from './crew.ts'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const listed = z.object({ items: z.array(z.record(z.string(), z.unknown())) })

let node: RunningNode
let browser: Browser
let folder: string
let paths: { readonly open: readonly string[]; readonly staff: Readonly<Record<string, readonly string[]>> }

beforeAll(async () => {
  folder = await createDataFolder()
  node = await startNode({ dataFolder: folder, demo: true, environment: { CONCEJO_WEBHOOK_PRIVATE: 'true' } })
  await waitForDemo(node)
  browser = await launchBrowser()
  paths = await findPaths(node.url)
}, 180_000)

afterAll(async () => {
  await browser.close()
  await node.stop()
  await removeDataFolder(folder)
})

describe('every page of the portal', () => {
  const visitors = [
    { name: 'in English on a desktop', locale: 'en-GB', phone: false, dark: false },
    { name: 'in Spanish on a phone, dark', locale: 'es-ES', phone: true, dark: true },
  ]
  for (const visitor of visitors) {
    it(`passes axe with no violation ${visitor.name}`, { timeout: 480_000 }, async () => {
      const { context, page } = await openVisitor(browser, { baseUrl: node.url, ...visitor })
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
      for (const path of paths.open) {
        faults.push(...(await inspect(page, path, visitor.phone)))
      }
      for (const [persona, own] of Object.entries(paths.staff)) {
        await page.request.post('/api/sandbox/enter', { data: { persona } })
        for (const path of own) {
          faults.push(...(await inspect(page, path, visitor.phone)))
        }
      }
      await context.close()
      expect(faults).toEqual([])
    })
  }
})

describe('the proof page', () => {
  it('verifies a proof with the network off, and refuses an altered one', { timeout: 60_000 }, async () => {
    const { context, page } = await openVisitor(browser, { baseUrl: node.url })
    const acts = listed.parse(await (await fetch(`${node.url}/api/network/acts?limit=1`)).json())
    const proof = await (await fetch(`${node.url}/api/acts/${String(acts.items[0]?.['actId'])}/proof`)).text()
    await page.goto('/verify')
    await page.locator('input[type=file]').waitFor()
    await page.waitForLoadState('networkidle').catch(() => undefined)
    await context.setOffline(true)
    const upload = (content: string): Promise<void> =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: 'act.proof.json', mimeType: 'application/json', buffer: Buffer.from(content) })
    await upload(proof)
    await page.getByText('Everything holds', { exact: false }).first().waitFor()
    const calldata = z.object({ calldata: z.string() }).parse(JSON.parse(proof)).calldata
    const flipped = calldata.endsWith('0') ? `${calldata.slice(0, -1)}1` : `${calldata.slice(0, -1)}0`
    await upload(proof.replace(calldata, flipped))
    await page.getByText('This proof does not hold.').first().waitFor()
    await context.close()
  })
})

const ownKeys = z.object({ items: z.array(z.object({ signer: hexBytes })) })
const ownSession = z.object({ members: z.array(z.object({ member: bytes32 })) })

describe('the account page', () => {
  it('registers an applicant with the key that was chosen', { timeout: 60_000 }, async () => {
    const { context, page } = await openVisitor(browser, { baseUrl: node.url })
    await page.goto('/sign-in')
    const signedIn = page.waitForResponse((answer) => answer.url().endsWith('/api/keys/sign-ins'))
    await page.getByRole('button', { name: 'Go on with a key of this browser' }).click()
    const { token } = z.object({ token: z.string() }).parse(await (await signedIn).json())
    const read = async (path: string): Promise<unknown> =>
      (await page.request.get(path, { headers: { authorization: `Bearer ${token}` } })).json()
    await page.waitForURL(/\/inbox/)
    // By a link, not by its address: a session of a key ends when the page is loaded again.
    await page.getByRole('banner').locator('a[href="/account"]').click()
    await page.getByRole('button', { name: 'Add a key of this browser' }).click()
    await page.locator('#join-key option').nth(2).waitFor({ state: 'attached' })
    // The last of the list: the first one signs where none is chosen.
    const last = ownKeys.parse(await read('/api/passkeys')).items.at(-1)
    const register = page.getByRole('button', { name: 'Register as an applicant' })
    expect(await register.isDisabled()).toBe(true)
    await page.locator('#join-key').selectOption(last?.signer ?? '')
    await register.click()
    await page.getByRole('dialog').getByRole('button', { name: /^Sign/ }).click()
    await page.getByRole('dialog').locator('footer').getByRole('button', { name: 'Close', exact: true }).click()
    await page.getByText('Registered. You can apply now.').waitFor()
    const { members } = ownSession.parse(await read('/api/session'))
    expect(members).toEqual([{ member: memberId(last?.signer ?? '0x') }])
    await context.close()
  })

  it('shows the sessions of the account and ends another one', { timeout: 60_000 }, async () => {
    const other = await openVisitor(browser, { baseUrl: node.url })
    await other.page.request.post('/api/sandbox/enter', { data: { persona: 'diego' } })
    const { context, page } = await openVisitor(browser, { baseUrl: node.url })
    await page.request.post('/api/sandbox/enter', { data: { persona: 'diego' } })
    await page.goto('/account')
    const sessions = page.getByRole('table', { name: 'Sessions' })
    await sessions.getByText('this one').waitFor()
    const endButtons = sessions.getByRole('button', { name: 'End', exact: true })
    // The pages test above may have left some: all of them end.
    for (let left = await endButtons.count(); left > 0; left--) {
      await endButtons.first().click()
      await page.getByRole('dialog').getByRole('button', { name: 'End', exact: true }).click()
      await expect.poll(() => endButtons.count()).toBe(left - 1)
    }
    expect((await other.page.request.get('/api/drafts')).status()).toBe(401)
    expect((await page.request.get('/api/drafts')).status()).toBe(200)
    await context.close()
    await other.context.close()
  })
})

/** Open a page; what is wrong with it: axe violations, a missing heading, a phone page that scrolls sideways. */
async function inspect(page: Page, path: string, phone: boolean): Promise<readonly string[]> {
  await page.goto(path)
  await page.locator('h1').first().waitFor({ timeout: 15_000 })
  await page
    .locator('[aria-busy=true]')
    .first()
    .waitFor({ state: 'detached', timeout: 10_000 })
    .catch(() => undefined)
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze()
  const faults = violations.map(
    (violation) => `${path}: ${violation.id} ${violation.nodes[0]?.html.slice(0, 120) ?? ''}`,
  )
  const tooWide = await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth + 1')
  return phone && tooWide ? [...faults, `${path}: scrolls sideways on a phone`] : faults
}

async function findPaths(url: string): Promise<typeof paths> {
  const ids = async (path: string, key: string): Promise<readonly string[]> => {
    const page = listed.parse(await (await fetch(`${url}${path}`)).json())
    return page.items.map((item) => String(item[key]))
  }
  const [open = '', decided = ''] = await ids('/api/funds/calls', 'call')
  const [application = ''] = await ids(`/api/funds/calls/${decided}/applications`, 'application')
  const [agreement = ''] = await ids('/api/funds/agreements', 'agreement')
  const [programme = ''] = await ids('/api/funds/programmes', 'programme')
  const [organisation = ''] = await ids('/api/network/organisations', 'organisation')
  const [act = ''] = await ids('/api/network/acts', 'actId')
  const records = await makeRecords(url)
  const air = 'urn:ngsi-ld:AirQualityObserved:santander:centro:1'
  return {
    open: [
      ...['/', '/sign-in', '/help', '/verify', '/network', `/network/organisations/${organisation}`, '/network/acts'],
      ...['/network/blocks/1', `/acts/${act}`, '/apps', '/questions', '/questions/new', '/no-such-page'],
      ...['/funds', '/funds/calls', `/funds/calls/${open}`, `/funds/calls/${decided}`, `/funds/calls/${open}/check`],
      ...['/funds/programmes', `/funds/programmes/${programme}`, '/funds/grants', `/funds/grants/${agreement}`],
      ...[`/funds/applications/${application}`, '/funds/search'],
      ...['/records/streams', records.stream, records.record, '/records/logs', records.log, '/records/stamps'],
      ...[records.air, '/records/map', `/records/map?entity=${air}`, `/records/analysis?stream=${records.airKey}`],
    ],
    staff: {
      bruno: ['/inbox', '/account', '/funds/calls/new', `/funds/calls/${decided}/work`, '/funds/payments'],
      alba: ['/inbox', '/funds/programmes/new', '/apps', records.app, `/network/organisations/${organisation}`],
      sara: [
        ...['/records/streams', '/records/streams/new', records.stream, `${records.stream}/change`, records.record],
        ...[records.log, '/records/stamps', '/records/devices', `${records.stream}/consumers`, records.webhook],
      ],
      diego: ['/funds/evaluate'],
      olga: ['/funds/my-applications', `/funds/calls/${open}/apply`, `/funds/grants/${agreement}`],
    },
  }
}

/** A stream with all that belongs to it, and an app, so that their pages have something to show. */
async function makeRecords(
  url: string,
): Promise<Readonly<Record<'stream' | 'record' | 'webhook' | 'log' | 'app' | 'air' | 'airKey', string>>> {
  const [sara, alba] = await Promise.all([enterPersona(url, 'sara'), enterPersona(url, 'alba')])
  const { organisation } = sara
  const params = { organisation, stream: 'axe' }
  const schema = {
    type: 'object',
    required: ['no2'],
    properties: { no2: { type: 'number', minimum: 0, 'x-unit': 'µg/m³' }, state: { enum: ['good', 'bad'] } },
  }
  const definition = { organisation, name: 'axe', title: 'Air', description: 'Readings.', schema }
  await sara.concejo.api.createStream({ body: { ...definition, readers: 'public' } })
  const records = [{ id: 'a1', time: '2026-03-01T10:00:00Z', entity: 'urn:ngsi-ld:Station:7', data: { no2: 41 } }]
  await alba.concejo.api.appendRecords({ params, body: { records } })
  await alba.concejo.api.stampDigests({ body: { organisation, digests: ['ab'.repeat(32)] } })
  const publicKey = generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
  const device = { device: 'urn:device:1', algorithm: 'EdDSA' as const, publicKey }
  await sara.concejo.api.registerDevice({ params: { organisation }, body: device })
  await sara.concejo.api.createConsumerGroup({ params, body: { name: 'archive', start: 'oldest' } })
  const { webhook } = await sara.concejo.api.createWebhook({ params, body: { url: 'http://127.0.0.1:9/hook' } })
  const { appId } = await alba.concejo.api.createApp({
    body: { name: 'Gateway', organisation, scopes: ['records:produce'] },
  })
  const stream = `/records/streams/${organisation}/axe`
  return {
    ...{ air: `/records/streams/${organisation}/air`, airKey: `${organisation}/air` },
    ...{ stream, record: `${stream}/records/a1`, webhook: `${stream}/consumers/${webhook.id}` },
    ...{ log: `/records/logs/${organisation}`, app: `/apps/${appId}` },
  }
}
