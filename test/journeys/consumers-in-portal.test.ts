import { createServer, type Server } from 'node:http'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { launchBrowser, openVisitor } from '../support/browser.ts'
import { type RunningNode, removeDataFolder, startNode } from '../support/start-node.ts'
import { type Actor, enterPersona } from './crew.ts'

const headers = z.record(z.string(), z.string())
const posted = z.object({
  data: z.object({ records: z.array(z.object({ record: z.object({ data: z.object({ n: z.number() }) }) })) }),
})
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

let node: RunningNode
let browser: Browser
let target: Server
let targetUrl: string
let sara: Actor
/** What the target answers. */
let status = 204
let secret = ''
const received: { readonly headers: z.output<typeof headers>; readonly body: string }[] = []

beforeAll(async () => {
  target = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      received.push({ headers: headers.parse(request.headers), body: Buffer.concat(chunks).toString('utf8') })
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve))
  targetUrl = `http://127.0.0.1:${z.object({ port: z.number() }).parse(target.address()).port}/hook`
  node = await startNode({ environment: { CONCEJO_WEBHOOK_PRIVATE: 'true' } })
  browser = await launchBrowser()
  sara = await enterPersona(node.url, 'sara')
  const { organisation } = sara
  const schema = { type: 'object', properties: { n: { type: 'integer' } } }
  await sara.concejo.api.createStream({ body: { organisation, name: 'counts', title: 'Counts', schema, readers: [] } })
  await append(0, 5)
}, 120_000)

afterAll(async () => {
  await browser.close()
  await node.stop()
  target.closeAllConnections()
  target.close()
  await removeDataFolder(node.dataFolder)
})

describe('consumers in the portal', () => {
  it('begin with a webhook, whose secret is shown once', { timeout: 90_000 }, async () => {
    const { context, page } = await visitAs('sara')
    await page.goto(streamPath())
    await page.getByRole('link', { name: 'Webhooks and consumer groups' }).click()
    await page.getByText('No webhook yet.').waitFor()
    await page.getByText('No consumer group yet.').waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'New webhook' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Create' }).click()
    await dialog.getByRole('link', { name: /Give an address/ }).waitFor()
    await dialog.getByLabel('Address').fill(targetUrl)
    await dialog.getByLabel('The oldest record').check()
    await dialog.getByText('More settings').click()
    await dialog.getByLabel('Tries before a batch is given up').fill('1')
    expect(await findViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Create' }).click()
    await dialog.getByText('This secret is shown only now').waitFor()
    secret = (await dialog.locator('pre').textContent()) ?? ''
    expect(secret).toMatch(/^whsec_/)
    expect(await findViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'I have kept it' }).click()
    await rowOf(page).getByText('0 records').waitFor()
    await rowOf(page).getByText('active', { exact: true }).waitFor()
    expect(await page.content()).not.toContain(secret)
    expect(numbers()).toEqual([0, 1, 2, 3, 4])
    for (const { body, headers: signed } of received) {
      expect(() => new Webhook(secret).verify(body, signed)).not.toThrow()
    }
    await context.close()
  })

  it('are paused and show how far behind they are, then go on', { timeout: 90_000 }, async () => {
    const { context, page } = await visitAs('sara')
    await page.goto(consumersPath())
    await rowOf(page).getByRole('button', { name: 'Pause' }).click()
    await rowOf(page).getByText('paused', { exact: true }).waitFor()
    await append(5, 2)
    // By itself: nobody loads the page again.
    await rowOf(page).getByText('2 records').waitFor({ timeout: 20_000 })
    expect(await findViolations(page)).toEqual([])
    await rowOf(page).getByRole('button', { name: 'Go on' }).click()
    await rowOf(page).getByText('0 records').waitFor({ timeout: 20_000 })
    expect(numbers()).toEqual([0, 1, 2, 3, 4, 5, 6])
    await context.close()
  })

  it('show what was given up, and post it again', { timeout: 90_000 }, async () => {
    const { context, page } = await visitAs('sara')
    status = 503
    await append(7, 1)
    await page.goto(consumersPath())
    await page.getByRole('link', { name: targetUrl }).click()
    const letters = page.getByRole('table', { name: 'Given up' })
    await letters.getByText('the address answered 503').waitFor({ timeout: 20_000 })
    expect(await findViolations(page)).toEqual([])
    status = 204
    received.length = 0
    await letters.getByRole('button', { name: 'Post number 1 again' }).click()
    await page.getByText('Nothing was given up.').waitFor({ timeout: 20_000 })
    await expect.poll(numbers).toEqual([7])
    await context.close()
  })

  it('post a range again, within what there is', { timeout: 90_000 }, async () => {
    const { context, page } = await visitAs('sara')
    await page.goto(consumersPath())
    await page.getByRole('link', { name: targetUrl }).click()
    received.length = 0
    const last = page.getByLabel('Last entry')
    const newest = Number(await last.inputValue())
    await last.fill(String(newest + 1))
    await page.getByRole('button', { name: 'Post the range again' }).click()
    await page.getByRole('link', { name: /Give an entry from the first one/ }).waitFor()
    await last.fill(String(newest))
    await page.getByLabel('First entry').fill(String(newest))
    await page.getByRole('button', { name: 'Post the range again' }).click()
    await expect.poll(numbers).toEqual([7])
    await context.close()
  })

  it('get a new secret, and end', { timeout: 90_000 }, async () => {
    const { context, page } = await visitAs('sara')
    await page.goto(consumersPath())
    await page.getByRole('link', { name: targetUrl }).click()
    await page.getByRole('button', { name: 'New secret' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Make a new secret' }).click()
    await dialog.getByText('This secret is shown only now').waitFor()
    expect(await dialog.locator('pre').textContent()).not.toBe(secret)
    await dialog.getByRole('button', { name: 'I have kept it' }).click()
    await page.getByText('Old secret still signs until').waitFor()
    await page.getByRole('button', { name: 'Remove' }).click()
    await dialog.getByRole('button', { name: 'Remove' }).click()
    await page.getByText('No webhook yet.').waitFor()
    await context.close()
  })

  it('are groups as well, whose place is set with a word on what comes again', { timeout: 90_000 }, async () => {
    const { context, page } = await visitAs('sara')
    await page.goto(consumersPath())
    await page.getByRole('button', { name: 'New group' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill('archive')
    expect(await findViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Create' }).click()
    const row = page.getByRole('table', { name: 'Consumer groups' }).getByRole('row', { name: /archive/ })
    await row.getByText('0 records').waitFor()
    await row.getByRole('button', { name: 'Set the place of archive' }).click()
    await dialog.getByText(/come again/).waitFor()
    expect(await findViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Set it there' }).click()
    await row.getByText('8 records').waitFor()
    const params = { organisation: sara.organisation, stream: 'counts', group: 'archive' }
    await sara.concejo.api.takeRecords({ params, query: { limit: 3 } })
    await row.getByText('1 range').waitFor({ timeout: 20_000 })
    await row.getByRole('button', { name: 'End' }).click()
    await dialog.getByRole('button', { name: 'End' }).click()
    await page.getByText('No consumer group yet.').waitFor()
    await context.close()
  })

  it('are hidden from those who may not read', { timeout: 60_000 }, async () => {
    const { context, page } = await visitAs('olga')
    await page.goto(consumersPath())
    await page.getByText('records.stream-not-found').waitFor()
    await context.close()
  })
})

async function visitAs(persona: string): ReturnType<typeof openVisitor> {
  const visitor = await openVisitor(browser, { baseUrl: node.url })
  await visitor.page.request.post('/api/sandbox/enter', { data: { persona } })
  return visitor
}

async function append(first: number, count: number): Promise<void> {
  const params = { organisation: sara.organisation, stream: 'counts' }
  const records = Array.from({ length: count }, (_, position) => ({
    time: '2026-03-01T10:00:00Z',
    data: { n: first + position },
  }))
  await sara.concejo.api.appendRecords({ params, body: { records } })
}

function streamPath(): string {
  return `/records/streams/${sara.organisation}/counts`
}

function consumersPath(): string {
  return `${streamPath()}/consumers`
}

function rowOf(page: Page): ReturnType<Page['getByRole']> {
  return page.getByRole('table', { name: 'Webhooks' }).getByRole('row', { name: /hook/ })
}

/** Numbers that the target got, in the order of their coming. */
function numbers(): readonly number[] {
  return received.flatMap(({ body }) => posted.parse(JSON.parse(body)).data.records.map(({ record }) => record.data.n))
}

async function findViolations(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze()
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 120) ?? ''}`)
}
