import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { openVisitor } from './browser.ts'

/** A person of the demo city at the screen, in Spanish. */
export interface Person {
  readonly page: Page
  readonly context: BrowserContext
}

/** Step into a persona by one click on the sign-in page. */
export async function enterAs(browser: Browser, baseUrl: string, name: string): Promise<Person> {
  const { page, context } = await openVisitor(browser, { baseUrl, locale: 'es-ES' })
  await page.goto('/sign-in')
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.waitForURL(/\/inbox/)
  return { page, context }
}

/** Fill fields by the end of their id: input, textarea, select or checkbox. */
export async function fill(page: Page, values: Readonly<Record<string, string | boolean>>): Promise<void> {
  for (const [id, value] of Object.entries(values)) {
    const field = page.locator(`[id="${id}"]`)
    await field.waitFor()
    const tag = await field.evaluate((element) => element.tagName.toLowerCase())
    if (typeof value === 'boolean') {
      await field.setChecked(value)
    } else if (tag === 'select') {
      await choose(field, value)
    } else {
      await field.fill(value)
    }
  }
}

/** Sign what the open dialog shows; resolves when the dialog says what became of it. */
export async function sign(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Firmar/ }).click()
  // Only once it ended does the dialog offer to close in words; the cross beside its title has the same name.
  await dialog.locator('footer').getByRole('button', { name: 'Cerrar', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** Sign an act of that name that waits in the inbox. `last` is false where others have to sign after this person. */
export async function signFromInbox(
  page: Page,
  name: string,
  options: { readonly last?: boolean } = {},
): Promise<void> {
  await page.goto('/inbox')
  await page.getByRole('main').getByRole('link', { name }).first().click()
  await page.waitForURL(/\/acts\//)
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Firmar/ })
    .first()
    .click()
  const outcome = options.last === false ? 'Lo tiene que firmar otra persona.' : 'surtió efecto'
  await page.getByRole('main').getByText(outcome).first().waitFor()
}

async function choose(field: Locator, wanted: string): Promise<void> {
  const label = await field.locator('option').filter({ hasText: wanted }).first().textContent()
  await field.selectOption({ label: label ?? wanted })
}
