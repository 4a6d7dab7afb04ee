import { isoToSeconds } from '@concejo/protocol'

const unitSeconds: Readonly<Record<string, number>> = { w: 604_800, d: 86_400, h: 3_600, m: 60, s: 1 }

/**
 * The ledger time that a text means, seen from `now`: a length as `10d`, `36h` or `1d30m` is that much later, an ISO
 * 8601 instant is itself. Undefined for any other text.
 */
export function parseMoment(text: string, now: number): number | undefined {
  if (/^(\d{1,6}[wdhms])+$/.test(text)) {
    const parts = [...text.matchAll(/(\d+)([wdhms])/g)]
    return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (unitSeconds[unit ?? ''] ?? 0), now)
  }
  const instant = /^\d{4}-\d{2}-\d{2}/.test(text) ? isoToSeconds(text) : Number.NaN
  return Number.isSafeInteger(instant) ? instant : undefined
}
