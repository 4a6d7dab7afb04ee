import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createMachine, type TestMachine } from '../../cli/test-support/run.ts'
import { launchBrowser, openVisitor } from '../support/browser.ts'
import { type RunningNode, removeDataFolder, startNode } from '../support/start-node.ts'

const city = z.looseObject({ state: z.string(), sensors: z.number(), records: z.number(), duplicates: z.number() })
const failure = z.object({ error: z.looseObject({ code: z.string() }) })
const entity = 'urn:ngsi-ld:NoiseLevelObserved'

let node: RunningNode
let browser: Browser
let machine: TestMachine

beforeAll(async () => {
  node = await startNode({ demo: false, environment: { CONCEJO_ANCHOR_SECONDS: '2' } })
  machine = createMachine({ CONCEJO_URL: node.url })
  browser = await launchBrowser()
}, 180_000)

afterAll(async () => {
  machine.remove()
  await browser.close()
  await node.stop()
  await removeDataFolder(node.dataFolder)
})

describe('the simulated city', () => {
  it('is filled from the command line, and says how far it is', async () => {
    const none = await machine.run('demo', 'city', '--status', '--json')
    expect([none.exitCode, failure.parse(none.json()).error.code]).toEqual([1, 'iot.city-none'])
    expect((await machine.run('demo', 'city', '--sensors', '0', '--json')).exitCode).toBe(2)
    const filled = await machine.run('demo', 'city', '--sensors', '2', '--hours', '3', '--once', '--json')
    expect({ exitCode: filled.exitCode, said: filled.err }).toEqual({ exitCode: 0, said: '' })
    const state = city.parse(filled.json())
    expect(state).toMatchObject({ state: 'ended', sensors: 18 })
    expect(state.records).toBeGreaterThan(500)
    expect(city.parse((await machine.run('demo', 'city', '--status', '--json')).json())).toEqual(state)
    expect((await machine.run('demo', 'city', '--hours', '0')).out).toMatch(/state +live/)
    expect((await machine.run('demo', 'city', '--stop')).out).toMatch(/state +stopped/)
  })

  it('is on the map; what is chosen tells how it changed, and proves it', { timeout: 120_000 }, async () => {
    const { context, page } = await openVisitor(browser, { baseUrl: node.url })
    await page.goto('/records/map')
    const table = page.getByRole('table', { name: 'Everything on the map' })
    await table.getByRole('row').nth(18).waitFor()
    expect(await page.locator('path.rec-mark').count()).toBe(18)
    const noise = table.getByRole('row', { name: /Noise/ }).first()
    await noise.getByRole('button').press('Enter')
    expect(page.url()).toContain(encodeURIComponent(entity))
    await page.getByRole('img', { name: /LAeq/ }).waitFor()
    expect(await page.locator('path.rec-mark-chosen').count()).toBe(1)
    await page.getByRole('checkbox', { name: /Buses/ }).uncheck()
    await expect.poll(() => page.locator('path.rec-mark').count()).toBe(16)
    await page.getByText(/As a table/).click()
    await verifyFirst(page)
    await context.close()
  })

  it('is drawn over time on the page of each stream', { timeout: 60_000 }, async () => {
    const { context, page } = await openVisitor(browser, { baseUrl: node.url })
    await page.goto('/records/streams')
    await page.getByRole('link', { name: /^Weather/ }).click()
    await page.getByLabel('Value', { exact: true }).selectOption('temperature')
    await page.getByRole('img', { name: /temperature/ }).waitFor()
    await page.getByRole('region', { name: 'Over time' }).getByLabel('About').selectOption({ index: 1 })
    await page.getByRole('img', { name: /temperature/ }).waitFor()
    await context.close()
  })
})

/** The proof behind the first window of the table is checked in the browser. */
async function verifyFirst(page: Page): Promise<void> {
  const windows = page.getByRole('table', { name: 'LAeq (dB(A))' })
  await windows
    .getByRole('link', { name: /Verify entry/ })
    .last()
    .click()
  await page.waitForURL(/verify\?receipt=/)
  await page.getByText('The record is in the log', { exact: false }).first().waitFor()
}
