import type { Handlers, Records } from '@concejo/platform'
import { type Bytes32, ConcejoError } from '@concejo/protocol'
import type { CityState, cityEndpoints } from '../api-city.ts'
import { errors } from '../errors.ts'
import { findProducer, requireSteward } from '../rights.ts'
import { findCityDesk } from './city-desk.ts'
import type { CityPlan, CityProgress } from './city-run.ts'
import { cityStreams } from './city-streams.ts'

const hourMs = 3_600_000

/** Which work answers which endpoint of the simulated city. */
export const cityRoutes: Handlers<typeof cityEndpoints> = {
  startCity: async (context, { body }) => {
    const { records, viewer } = context
    const desk = findCityDesk(records)
    requireSteward(context, body.organisation)
    const producer = findProducer(viewer, { organisation: body.organisation, producers: [] })
    if (producer === undefined) {
      throw new ConcejoError(errors.stewardNeeded)
    }
    await createStreams(records, body.organisation, producer)
    const { hours, ...wanted } = body
    const plan: CityPlan = { ...wanted, producer, fromMs: Date.now() - hours * hourMs }
    return describe({ plan, progress: desk.start(plan) })
  },
  getCity: async ({ records }) => describe(requireCity(records)),
  stopCity: async (context) => {
    const { plan } = requireCity(context.records)
    requireSteward(context, plan.organisation)
    await findCityDesk(context.records).end()
    return describe(requireCity(context.records))
  },
}

interface City {
  readonly plan: CityPlan
  readonly progress: CityProgress
}

function requireCity(records: Records): City {
  const { current } = findCityDesk(records)
  if (current === undefined) {
    throw new ConcejoError(errors.cityNone)
  }
  return current
}

async function createStreams(records: Records, organisation: Bytes32, author: CityPlan['producer']): Promise<void> {
  for (const { name, title, schema, personalData, readers } of cityStreams) {
    if ((await records.findStream(organisation, name)) === undefined) {
      const texts = { title: `${title.en} · ${title.es}`, description: '' }
      const rules = { schema, personalData, readers, producers: [], keepDays: undefined }
      await records.createStream({ organisation, name, ...texts, ...rules }, author)
    }
  }
}

function describe({ plan, progress }: City): CityState {
  const { state, sensors, records, duplicates, failure, throughMs } = progress
  return {
    ...{ organisation: plan.organisation, state, seed: plan.seed, sensors, records, duplicates },
    from: new Date(plan.fromMs).toISOString(),
    through: new Date(throughMs).toISOString(),
    ...(failure === undefined ? {} : { failure }),
  }
}
