import { ConcejoError } from '@concejo/protocol'
import type { Client, endpoints } from '@concejo/sdk'
import type { CommandContext, CommandSpec, Outcome } from '../command-spec.ts'
import { cliErrors } from '../errors.ts'
import { findOrganisation, organisationOption } from '../find-organisation.ts'
import { formatCount, formatFields } from '../table.ts'

type StoredRecord = Awaited<ReturnType<Client<typeof endpoints>['getRecord']>>

const streamOption = { flags: '--stream <name>', text: 'stream of the record' }

export const recordCommands: readonly CommandSpec[] = [
  {
    path: 'record show',
    arguments: '<id>',
    summary: 'A record by its id.',
    options: [streamOption, organisationOption],
    examples: ['concejo record show n1 --stream air'],
    run: show,
  },
  {
    path: 'record erase',
    arguments: '<entry...>',
    summary:
      'Erase records for good, as a records steward. Their places in the log stay, and so do receipts that others keep; ' +
      'that it was done, and why, is a record itself.',
    options: [streamOption, { flags: '--reason <text>', text: 'why' }, organisationOption],
    examples: ['concejo record erase 1042 1043 --stream access --reason "Request of the person, file 2030/17."'],
    run: erase,
  },
]

async function show(context: CommandContext): Promise<Outcome> {
  const concejo = context.connect()
  const stream = context.required('stream')
  const params = { organisation: await findOrganisation(context, concejo), stream, id: context.args[0] ?? '' }
  return describe(await concejo.api.getRecord({ params }))
}

function describe(stored: StoredRecord): Outcome {
  const { record } = stored
  const data = Object.entries(record?.data ?? {})
  const text = formatFields([
    ['entry', stored.index],
    ['stream', stored.stream],
    ['id', record?.id],
    ['time', record?.time],
    ['received', record?.received],
    ['producer', record?.producer],
    ['entity', record?.entity],
    ['erased', record === undefined ? 'yes' : undefined],
    ...data.map(([name, value]): [string, string] => [`  ${name}`, JSON.stringify(value)]),
  ])
  return { json: stored, text }
}

async function erase(context: CommandContext): Promise<Outcome> {
  const stream = context.required('stream')
  const reason = context.required('reason')
  const wrong = context.args.find((entry) => !/^\d{1,15}$/.test(entry))
  if (wrong !== undefined) {
    throw new ConcejoError(cliErrors.badArgument, { argument: 'entry', reason: `${wrong} is no number of an entry` })
  }
  const concejo = context.connect()
  const params = { organisation: await findOrganisation(context, concejo), stream }
  const body = { indexes: context.args.map(Number), reason }
  const { erased } = await concejo.api.eraseRecords({ params, body })
  return { json: { erased }, text: `Erased ${formatCount(erased, 'record')}.` }
}
