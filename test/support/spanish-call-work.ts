import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { fill, sign } from './spanish-staff.ts'

/** From the board of a call to one of its steps, by its link. */
export async function openStep(page: Page, call: string, step: string): Promise<void> {
  await page.goto(`/funds/calls/${call}/work`)
  await page.getByRole('main').getByRole('link', { name: step, exact: true }).click()
  await page.waitForURL(new RegExp(`/funds/calls/${call}/work/`))
}

/** Press a button that leads to the signature, sign, and wait until the page has the outcome. */
export async function pressAndSign(page: Page, button: string | RegExp): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: button }).first().click()
  await sign(page)
}

/**
 * Evaluate all that was drawn for this person in a call: declare no interest, read, score every criterion alike, seal.
 * `points` gives the points of each project by its title. Returns how many seals were given.
 */
export async function sealScores(page: Page, callTitle: string, points: ReadonlyMap<string, number>): Promise<number> {
  let sealed = 0
  while (await openAssignment(page, callTitle, 'Sin declarar')) {
    // Who applies is told, so that interests can be declared; what for is not.
    await page.getByText('Solicitante: ').waitFor()
    expect(await page.getByText('Reparamos juntos.').count()).toBe(0)
    await page.getByRole('radio', { name: 'No, no tengo ningún interés de ese tipo' }).check()
    await pressAndSign(page, 'Firmar la declaración')
    await page.getByText('Reparamos juntos.').waitFor()
    const title = await page.getByRole('heading', { level: 1 }).textContent()
    const scores = page.locator('input[id^="score-"]')
    await scores.first().waitFor()
    for (const score of await scores.all()) {
      await score.fill(String(points.get(title ?? '')))
    }
    await fill(page, { justification: 'Un plan claro y un precio justo.' })
    await pressAndSign(page, 'Sellar las puntuaciones')
    await page.getByRole('heading', { name: '4. Abra el sello' }).waitFor()
    sealed += 1
  }
  return sealed
}

/** Open all seals that this person gave in a call. Returns how many. */
export async function openSeals(page: Page, callTitle: string): Promise<number> {
  let opened = 0
  while (await openAssignment(page, callTitle, 'Selladas')) {
    await pressAndSign(page, 'Abrir mis puntuaciones')
    await page.getByText('Sus puntuaciones están abiertas y son públicas.').waitFor()
    opened += 1
  }
  return opened
}

/** From the evaluator's desk to the first assignment of a call in that state; false when there is none. */
async function openAssignment(page: Page, callTitle: string, state: string): Promise<boolean> {
  await page.goto('/funds/evaluate')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
  const rows = rowOf(page, callTitle).filter({ hasText: state })
  if ((await rows.count()) === 0) {
    return false
  }
  await rows.first().getByRole('link').click()
  await page.waitForURL(/\/funds\/evaluate\/0x/)
  return true
}

/** From the register of grants to the grant of a project. */
export async function openGrant(page: Page, project: string): Promise<void> {
  await page.goto('/funds/grants')
  await page.getByRole('main').getByRole('link', { name: project }).first().click()
  await page.waitForURL(/\/funds\/grants\/0x/)
  await page.getByRole('heading', { level: 1, name: project }).waitFor()
}

/** The row of a table that names something. */
export function rowOf(page: Page, text: string): Locator {
  return page.getByRole('main').getByRole('row').filter({ hasText: text })
}

/** The content of the file that a click on the button downloads. */
export async function download(page: Page, button: string): Promise<{ readonly name: string; readonly text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('main').getByRole('button', { name: button }).click(),
  ])
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}
