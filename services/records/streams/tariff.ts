import type { Records, RunningService, ServiceRuntime } from '@concejo/platform'
import { ConcejoError } from '@concejo/protocol'
import { errors } from '../errors.ts'

/** What whoever runs the node asks for records; money in millionths of the currency's unit. */
export interface Tariff {
  /** ISO 4217. */
  readonly currency: string
  readonly thousandRecordsMicros: number
  readonly gigabyteMicros: number
}

const micros = 1_000_000

/** `EUR 0.02 0.15`: currency, price of 1,000 records, price of a gigabyte. Throws `records.bad-tariff`. */
export function parseTariff(text: string): Tariff {
  const [, currency = '', records, bytes] =
    /^([A-Z]{3}) (\d{1,6}(?:\.\d{1,6})?) (\d{1,6}(?:\.\d{1,6})?)$/.exec(text) ?? []
  if (records === undefined || bytes === undefined) {
    throw new ConcejoError(errors.badTariff)
  }
  return { currency, thousandRecordsMicros: toMicros(records), gigabyteMicros: toMicros(bytes) }
}

/** Cost of what was handed in, millionths of the currency's unit, rounded up to whole ones. */
export function costOf(tariff: Tariff, used: { readonly records: number; readonly bytes: number }): number {
  return Math.ceil((used.records * tariff.thousandRecordsMicros) / 1e3 + (used.bytes * tariff.gigabyteMicros) / 1e9)
}

function toMicros(decimal: string): number {
  return Math.round(Number(decimal) * micros)
}

const tariffs = new WeakMap<Records, Tariff>()

/** Take `CONCEJO_TARIFF`; without it records cost nothing. Throws `records.bad-tariff`. */
export async function startTariff({ records, environment }: ServiceRuntime): Promise<RunningService> {
  const text = environment['CONCEJO_TARIFF'] ?? ''
  if (text !== '') {
    tariffs.set(records, parseTariff(text))
  }
  return { stop: async () => undefined }
}

/** Undefined where records cost nothing. */
export function findTariff(records: Records): Tariff | undefined {
  return tariffs.get(records)
}
