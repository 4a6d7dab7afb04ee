import type { Page } from 'playwright-core'
import { fill, sign } from './spanish-staff.ts'

/** A call as it is typed: amounts in euros. */
export interface CallText {
  readonly titleEs: string
  readonly titleEn: string
  readonly criteria: readonly string[]
  readonly budget: string
  readonly awardMax: string
  readonly secondApproverAbove: string
}

/** Write a call in the form for new calls and sign it. */
export async function writeCall(page: Page, call: CallText): Promise<void> {
  const { criteria, ...fields } = call
  await page.goto('/funds/calls/new')
  await fill(page, {
    ...fields,
    summaryEn: 'Tools for neighbours.',
    summaryEs: 'Herramientas para el barrio.',
    programme: 'Barrios',
    awardMin: '1000',
    evaluatorsMin: '2',
    appealBody: 'Costa',
  })
  await page.locator('[id^="rule-"]:not([id$="-es"])').fill('Registered in the city')
  for (const [index, name] of criteria.entries()) {
    await page.locator('[id^="criterion-"]:not([id$="-es"])').nth(index).fill(name)
  }
  await page.getByRole('button', { name: 'Continuar para firmar' }).click()
  await sign(page)
}

/** An application as it is typed: its amount in euros is its only line of budget. */
export interface ApplicationText {
  readonly title: string
  readonly summary: string
  readonly plan: string
  readonly amount: string
}

/** Fill the open application form and confirm every declaration; nothing is signed yet. */
export async function fillApplication(page: Page, application: ApplicationText): Promise<void> {
  await fill(page, { ...application })
  await page.locator('[id^="line-"]:not([id$="-amount"])').first().fill('Gastos')
  await page.locator('[id^="line-"][id$="-amount"]').first().fill(application.amount)
  for (const declaration of await page.locator('[id^="declaration-"]').all()) {
    await declaration.check()
  }
}
