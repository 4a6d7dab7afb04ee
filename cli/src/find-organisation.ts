import { type Bytes32, bytes32, ConcejoError } from '@concejo/protocol'
import type { Concejo } from '@concejo/sdk'
import type { CommandContext, OptionSpec } from './command-spec.ts'
import { cliErrors } from './errors.ts'
import { parseId } from './perform-act.ts'

/** Option of commands that are about one organisation. */
export const organisationOption: OptionSpec = {
  flags: '--organisation <id>',
  text: 'organisation (default: the first one that you belong to)',
}

/** The organisation of the option, or the first one of whoever is signed in. Throws `cli.organisation-needed`. */
export async function findOrganisation(context: CommandContext, concejo: Concejo): Promise<Bytes32> {
  const given = context.option('organisation')
  if (given !== undefined) {
    return parseId(given, 'organisation')
  }
  const found = await findOwnOrganisation(concejo)
  if (found === undefined) {
    throw new ConcejoError(cliErrors.organisationNeeded)
  }
  return found
}

/** The first organisation of whoever is signed in. */
export async function findOwnOrganisation(concejo: Concejo): Promise<Bytes32 | undefined> {
  if (concejo.token() === undefined) {
    return undefined
  }
  const { members } = await concejo.api.getSession()
  return (members.find(({ active }) => active) ?? members[0])?.organisation
}

/** The organisation of an argument, where it is given. Throws `cli.bad-argument`. */
export function readOrganisationArgument(context: CommandContext, index = 0): Bytes32 | undefined {
  const given = context.args[index]
  if (given === undefined) {
    return undefined
  }
  const parsed = bytes32.safeParse(given)
  if (!parsed.success) {
    const reason = 'it must be 0x and 64 hexadecimal digits, see `concejo organisation list`'
    throw new ConcejoError(cliErrors.badArgument, { argument: 'organisation', reason })
  }
  return parsed.data
}
