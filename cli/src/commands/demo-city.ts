import { setTimeout as sleep } from 'node:timers/promises'
import { type Bytes32, ConcejoError } from '@concejo/protocol'
import type { Concejo } from '@concejo/sdk'
import type { CommandContext, CommandSpec, Outcome } from '../command-spec.ts'
import { cliErrors } from '../errors.ts'
import { createProgress, formatNumber } from '../progress.ts'
import { readNumber } from '../read-number.ts'
import { enterPersona, findPersona } from '../sandbox-personas.ts'
import { formatFields } from '../table.ts'

export const demoCity: CommandSpec = {
  path: 'demo city',
  summary: 'Let simulated sensors fill streams of a running sandbox: parking, traffic, noise, air, buses and more.',
  options: [
    { flags: '--sensors <count>', text: 'sensors of each kind, 1 to 1000 (default: 6)' },
    { flags: '--hours <count>', text: 'begin so many hours before now (default: 24)' },
    { flags: '--speed <factor>', text: 'simulated seconds in a second; 0: as fast as it goes (default: 0)' },
    { flags: '--seed <number>', text: 'the same seed gives the same city (default: 1)' },
    { flags: '--once', text: 'end when the present is reached, instead of going on in it' },
    { flags: '--status', text: 'only say how far it is' },
    { flags: '--stop', text: 'let the sensors fall silent; what they said stays' },
  ],
  examples: [
    'concejo demo city',
    'concejo demo city --sensors 50 --hours 168 --once',
    'concejo demo city --speed 600',
    'concejo demo city --stop',
  ],
  run: async (context) => {
    if (context.flag('status')) {
      return describe(await context.connect().api.getCity())
    }
    const { items: personas } = await context.connect().api.listPersonas()
    const steward = findPersona(personas, 'records.steward')
    const concejo = await enterPersona(context, steward)
    if (context.flag('stop')) {
      return describe(await concejo.api.stopCity())
    }
    return fill(context, concejo, steward.organisation)
  },
}

type CityState = Awaited<ReturnType<Concejo['api']['getCity']>>

const everyMs = 250

async function fill(context: CommandContext, concejo: Concejo, organisation: Bytes32): Promise<Outcome> {
  const body = {
    organisation,
    seed: readNumber(context, 'seed', { min: 0, max: 4_294_967_295 }),
    sensorsPerKind: readNumber(context, 'sensors', { min: 1, max: 1_000 }),
    hours: readNumber(context, 'hours', { min: 0, max: 2_400 }),
    speed: readNumber(context, 'speed', { min: 0, max: 1_000_000 }),
    live: !context.flag('once'),
  }
  let city = await concejo.api.startCity({ body })
  await context.steps([
    {
      title: `${city.sensors === 0 ? 'Sensors' : `${formatNumber(city.sensors)} sensors`} speak`,
      run: async (note) => {
        const [fromMs, toMs] = [Date.parse(city.from), Date.now()]
        const total = Math.round((toMs - fromMs) / 60_000)
        const progress = createProgress({ total, unit: 'minutes', note, live: context.terminal.isInteractive })
        while (city.state === 'filling') {
          await sleep(everyMs)
          city = await concejo.api.getCity()
          progress(Math.round((Date.parse(city.through) - fromMs) / 60_000))
        }
        note(`${formatNumber(city.records)} records`)
      },
    },
  ])
  if (city.state === 'failed') {
    throw new ConcejoError(cliErrors.serverFailed, { task: 'city', exitCode: 1, reason: city.failure ?? 'unknown' })
  }
  return describe(city)
}

function describe(city: CityState): Outcome {
  const fields: readonly (readonly [string, string])[] = [
    ['state', city.state],
    ['sensors', formatNumber(city.sensors)],
    ['records', formatNumber(city.records)],
    ['known before', formatNumber(city.duplicates)],
    ['from', city.from],
    ['through', city.through],
    ...(city.state === 'live' ? ([['next', 'see the map in the portal, or: concejo stream list']] as const) : []),
  ]
  return { json: city, text: formatFields(fields) }
}
