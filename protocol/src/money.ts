import { z } from 'zod'
import { unsafeBrand } from './brand.ts'

/** An amount in integer minor units (cents) of one currency. On the wire `amount` is a decimal string. */
export interface Money {
  readonly amount: bigint
  /** ISO 4217 code. */
  readonly currency: string
}

/** The largest amount accepted anywhere: it leaves room for sums in 128 bits. */
export const amountMax = 10n ** 24n

/** Schema of an amount of minor units: a decimal string or a safe integer; becomes a `bigint`. */
export const minorUnits = z
  .union([z.string().regex(/^\d{1,25}$/, 'must be a whole number of minor units'), z.number().int().nonnegative()])
  .transform((value) => BigInt(value))
  .refine((value) => value <= amountMax, 'is too large')

/** Digits after the decimal separator of a currency (ISO 4217); 2 where this list says nothing else. */
export function currencyDigits(currency: string): number {
  const digits: Readonly<Record<string, number>> = { JPY: 0, ISK: 0, KRW: 0, CLP: 0, TND: 3, BHD: 3, KWD: 3 }
  return digits[currency] ?? 2
}

/** The amount as a decimal number text, `1234.50`; exact, for files and standards that want decimals. */
export function moneyToDecimal(money: Money): string {
  const digits = currencyDigits(money.currency)
  const sign = money.amount < 0n ? '-' : ''
  const text = (money.amount < 0n ? -money.amount : money.amount).toString().padStart(digits + 1, '0')
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** The amount for people, in their language: `1.234,50 €`. */
export function formatMoney(money: Money, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency })
  // The decimal text keeps every digit; Intl formats it exactly, without passing through a float.
  return format.format(unsafeBrand<Intl.StringNumericLiteral>(moneyToDecimal(money)))
}
