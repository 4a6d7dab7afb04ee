import { ConcejoError } from '@concejo/protocol'
import type { CommandContext } from './command-spec.ts'
import { cliErrors } from './errors.ts'

/** A whole number of an option within its limits. Throws `cli.bad-option`. */
export function readNumber(
  context: CommandContext,
  option: string,
  limits: { readonly min: number; readonly max: number },
): number | undefined {
  const given = context.option(option)
  if (given === undefined) {
    return undefined
  }
  const value = /^\d{1,15}$/.test(given) ? Number(given) : Number.NaN
  if (!(value >= limits.min && value <= limits.max)) {
    const reason = `it must be a whole number from ${limits.min} to ${limits.max}`
    throw new ConcejoError(cliErrors.badOption, { option, reason })
  }
  return value
}
