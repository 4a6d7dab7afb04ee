import { type Bytes32, ConcejoError } from '@concejo/protocol'
import type { Client, endpoints } from '@concejo/sdk'
import type { CommandContext, OptionSpec } from '../command-spec.ts'
import { cliErrors } from '../errors.ts'
import { findOrganisation, organisationOption } from '../find-organisation.ts'
import { parseId } from '../perform-act.ts'
import { parsePastTime } from '../read-time.ts'

type Group = Awaited<ReturnType<Client<typeof endpoints>['createConsumerGroup']>>
type CreateGroup = NonNullable<Parameters<Client<typeof endpoints>['createConsumerGroup']>[0]>['body']

/** Where reading begins, as the node takes it. */
export type Place = NonNullable<NonNullable<CreateGroup>['start']>

/** Options that say which stream, and in whose name it is read. */
export const readingOptions: readonly OptionSpec[] = [
  { ...organisationOption, text: 'organisation of the stream (default: the first one that you belong to)' },
  { flags: '--reader <id>', text: 'organisation in whose name you read, where you stand for several' },
]

/** Text of options that name a place in a stream. */
export const placeText =
  'oldest, newest, an entry of the log to begin behind, a time of the records, or a length ago as 2h'

/** Stream and reader that a command of consumers is about. */
export interface Reading {
  readonly params: { readonly organisation: Bytes32; readonly stream: string }
  readonly query: { readonly reader: Bytes32 | undefined }
}

/** The stream of the first argument and the reader of the options. */
export async function readReading(context: CommandContext): Promise<Reading> {
  const reader = context.option('reader')
  const organisation = await findOrganisation(context, context.connect())
  return {
    params: { organisation, stream: context.args[0] ?? '' },
    query: { reader: reader === undefined ? undefined : parseId(reader, 'reader') },
  }
}

/** The place that an option names. Throws `cli.bad-option`. */
export function readPlace(context: CommandContext, option: string): Place | undefined {
  const given = context.option(option)
  if (given === undefined || given === 'oldest' || given === 'newest') {
    return given
  }
  if (/^\d{1,15}$/.test(given)) {
    return { after: Number(given) }
  }
  const time = parsePastTime(given)
  if (time === undefined) {
    throw new ConcejoError(cliErrors.badOption, { option, reason: `it is ${placeText}` })
  }
  return { time }
}

/** How far something is behind: `0`, `12`, `more than 10000`. */
export function formatLag({ records, more }: Group['lag']): string {
  return more ? `more than ${records}` : String(records)
}

/** An entry of the log; `-` before the first one. */
export function formatOffset(offset: number): string {
  return offset < 0 ? '-' : String(offset)
}
