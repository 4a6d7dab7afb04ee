import { readFile } from 'node:fs/promises'
import { recordReceipt } from '@concejo/protocol'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openVisitor } from '../support/browser.ts'
import { type RunningNode, removeDataFolder, startNode } from '../support/start-node.ts'
import { enterPersona } from './crew.ts'

let node: RunningNode
let browser: Browser
/** The receipt that a stranger downloaded, for the page that verifies. */
let receiptText = ''

beforeAll(async () => {
  node = await startNode({ environment: { CONCEJO_ANCHOR_SECONDS: '2' } })
  browser = await launchBrowser()
}, 120_000)

afterAll(async () => {
  await browser.close()
  await node.stop()
  await removeDataFolder(node.dataFolder)
})

describe('records in the portal', () => {
  it('begin when the steward opens the log by signing', { timeout: 90_000 }, async () => {
    const { context, page } = await visitAs('sara')
    await page.goto('/records/logs')
    await page.getByRole('link', { name: "Open this organisation's log" }).click()
    await page.getByRole('button', { name: "Open this organisation's log" }).click()
    await signInDialog(page)
    await page.getByRole('button', { name: 'Rotate the keys' }).waitFor()
    await context.close()
  })

  it('go into a stream that she makes from a list of attributes', { timeout: 90_000 }, async () => {
    const { context, page } = await visitAs('sara')
    await page.goto('/records/streams')
    await page.getByRole('link', { name: 'Create a stream' }).click()
    const create = page.getByRole('button', { name: 'Create a stream' })
    await create.click()
    await page.getByRole('link', { name: 'Give the stream a title.' }).waitFor()
    await page.getByLabel('Title', { exact: true }).fill('Air quality')
    expect(await page.getByLabel('Name in addresses').inputValue()).toBe('air-quality')
    const first = page.getByRole('group', { name: 'Attribute 1' })
    await first.getByLabel('Name').fill('no2')
    await first.getByLabel('Unit').fill('µg/m³')
    await page.getByRole('button', { name: 'Add an attribute' }).click()
    const second = page.getByRole('group', { name: 'Attribute 2' })
    await second.getByLabel('Name').fill('note')
    await second.getByLabel('Type').selectOption('string')
    await create.click()
    await page.getByRole('heading', { name: 'Air quality', level: 1 }).waitFor()
    const schema = page.getByRole('table', { name: 'What a record says' })
    await schema.getByRole('row', { name: /no2 number µg\/m³ yes/ }).waitFor()
    await context.close()
  })

  it('appear by themselves, with a receipt that shows only what was chosen', { timeout: 120_000 }, async () => {
    const { context, page } = await openVisitor(browser, { baseUrl: node.url })
    await page.goto('/records/streams')
    await page.getByRole('link', { name: 'Air quality' }).click()
    await page.getByText('There is nothing to read here.').waitFor()
    const alba = await enterPersona(node.url, 'alba')
    await alba.concejo.api.appendRecords({
      params: { organisation: alba.organisation, stream: 'air-quality' },
      body: {
        records: [{ time: '2026-03-01T10:00:00Z', entity: 'urn:ngsi-ld:Station:7', data: { no2: 41, note: 'calm' } }],
      },
    })
    const newest = page.getByRole('table', { name: 'Newest records' })
    await newest.getByRole('link', { name: /Verify entry/ }).click()
    await page.getByText('On the ledger', { exact: true }).waitFor({ timeout: 60_000 })
    await page.getByRole('checkbox', { name: 'Show note in the receipt' }).uncheck()
    receiptText = await readDownload(page, () => page.getByRole('button', { name: 'Download the receipt' }).click())
    const receipt = recordReceipt.parse(JSON.parse(receiptText))
    expect(receipt.anchor).toBeDefined()
    expect(receipt.record.disclosed.map(({ name }) => name)).toContain('/data/no2')
    expect(receiptText).not.toContain('calm')
    await page.getByRole('link', { name: 'Verify it in this browser' }).click()
    await page.getByText('the ledger holds the log', { exact: false }).first().waitFor()
    await context.close()
  })

  it('are verified with the network off, and not when a byte was changed', { timeout: 90_000 }, async () => {
    const { context, page } = await openVisitor(browser, { baseUrl: node.url })
    await page.goto('/verify')
    await page.locator('input[type=file]').waitFor()
    await page.waitForLoadState('networkidle').catch(() => undefined)
    await context.setOffline(true)
    const upload = (content: string): Promise<void> =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: 'receipt.json', mimeType: 'application/json', buffer: Buffer.from(content) })
    await upload(receiptText)
    await page.getByText('the ledger holds the log', { exact: false }).first().waitFor()
    await upload(receiptText.replace('"value": 41', '"value": 14'))
    await page.getByText('This proof does not hold.').first().waitFor()
    await context.close()
  })

  it('stamp a file that never leaves the browser, and recognise it', { timeout: 90_000 }, async () => {
    const { context, page } = await visitAs('olga')
    const sent: string[] = []
    page.on('request', (request) => sent.push(request.postData() ?? ''))
    await page.goto('/records/stamps')
    const choose = (): Promise<void> =>
      page
        .getByLabel('Files', { exact: true })
        .setInputFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('a plan of our own') })
    await choose()
    await page.getByRole('button', { name: 'Stamp 1 file' }).click()
    const stamps = page.getByRole('table', { name: 'Stamps of my organisation' })
    await stamps.getByText('plan.txt').waitFor()
    const text = await readDownload(page, () => stamps.getByRole('button', { name: /Download the receipt/ }).click())
    expect(text).toContain('/data/digest')
    expect(sent.some((body) => body.includes('a plan of our own') || body.includes('plan.txt'))).toBe(false)
    await page.reload()
    await choose()
    const chosen = page.getByRole('table', { name: 'Chosen files' })
    await chosen.getByText('stamped', { exact: true }).waitFor()
    expect(await page.getByRole('button', { name: /^Stamp \d/ }).count()).toBe(0)
    await context.close()
  })
})

async function visitAs(persona: string): ReturnType<typeof openVisitor> {
  const visitor = await openVisitor(browser, { baseUrl: node.url })
  await visitor.page.request.post('/api/sandbox/enter', { data: { persona } })
  return visitor
}

async function signInDialog(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Sign/ }).click()
  await dialog.locator('footer').getByRole('button', { name: 'Close', exact: true }).click()
}

/** The text of the file that a click saves. */
async function readDownload(page: Page, click: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()])
  return readFile(await download.path(), 'utf8')
}
