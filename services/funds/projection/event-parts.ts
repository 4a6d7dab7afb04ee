import type { LedgerEvent } from '@concejo/ledger'
import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'

/** Schemas of event arguments as the ledger decodes them. Amounts become decimal texts, for exact numbers in SQL. */
export const id = bytes32
export const amountText = z.bigint().transform((value) => value.toString())
export const integer = z.union([z.number(), z.bigint()]).transform(Number)
export const flag = z.boolean()
export const idList = z.array(bytes32).readonly()

/** Order of an event on the chain, and the cursor of every list: block × 2^20 + index in the block. */
export function eventPosition(event: LedgerEvent): string {
  return (event.blockNumber * 1_048_576n + BigInt(event.logIndex)).toString()
}

/** Parse the arguments that a handler uses. */
export function parseArgs<Shape extends z.ZodRawShape>(event: LedgerEvent, shape: Shape): z.output<z.ZodObject<Shape>> {
  return z.object(shape).parse(event.args)
}
