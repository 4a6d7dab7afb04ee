import { ConcejoError, secondsToIso } from '@concejo/protocol'
import type { CommandContext } from './command-spec.ts'
import { cliErrors } from './errors.ts'
import { parseMoment } from './parse-moment.ts'

/** A past time of an option as ISO 8601: an instant, or a length ago as `2h`. Throws `cli.bad-option`. */
export function readTime(context: CommandContext, option: string): string | undefined {
  const given = context.option(option)
  if (given === undefined) {
    return undefined
  }
  const time = parsePastTime(given)
  if (time === undefined) {
    const reason = 'it is an instant as 2030-01-31T10:00:00Z, or a length ago as 2h'
    throw new ConcejoError(cliErrors.badOption, { option, reason })
  }
  return time
}

/** ISO 8601 of an instant or of a length ago; undefined for any other text. */
export function parsePastTime(text: string): string | undefined {
  const now = Math.floor(Date.now() / 1000)
  const moment = parseMoment(text, now)
  if (moment === undefined) {
    return undefined
  }
  return secondsToIso(/^\d{4}-/.test(text) ? moment : now - (moment - now))
}
