import { ConcejoError } from '@concejo/protocol'
import type { CommandContext, CommandSpec, Outcome } from '../command-spec.ts'
import { cliErrors } from '../errors.ts'
import { parseMoment } from '../parse-moment.ts'
import { formatSeconds } from '../table.ts'

export const clockCommands: readonly CommandSpec[] = [
  {
    path: 'clock',
    arguments: '[forward]',
    summary: 'Ledger time, by which deadlines count; a sandbox can be moved forward, by a length or to a moment.',
    examples: ['concejo clock', 'concejo clock 10d', 'concejo clock 1d12h', 'concejo clock 2027-01-31T12:00:00Z'],
    run: clock,
  },
]

async function clock(context: CommandContext): Promise<Outcome> {
  const [given] = context.args
  if (given !== undefined && parseMoment(given, 0) === undefined) {
    throw refuse('it is a length as 10d, 36h or 1d30m, or a moment as 2027-01-31T12:00:00Z')
  }
  const { api } = context.connect()
  const { now } = await api.getStatus()
  if (given === undefined) {
    return { json: { now }, text: formatSeconds(now) }
  }
  const seconds = (parseMoment(given, now) ?? now) - now
  if (seconds <= 0) {
    throw refuse(`a ledger never goes back, and it is ${formatSeconds(now)} there`)
  }
  const moved = await api.moveSandboxClock({ body: { seconds } })
  return { json: moved, text: formatSeconds(moved.now) }
}

function refuse(reason: string): ConcejoError {
  return new ConcejoError(cliErrors.badArgument, { argument: 'forward', reason })
}
