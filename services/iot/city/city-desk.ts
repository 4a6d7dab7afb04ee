import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Producer, Records, RunningService, ServiceRuntime } from '@concejo/platform'
import { bytes32, ConcejoError, unsafeBrand } from '@concejo/protocol'
import { z } from 'zod'
import { errors } from '../errors.ts'
import { type CityPlan, type CityProgress, CityRun } from './city-run.ts'

/** Note of a city that runs, so that it goes on when the node starts again. */
const savedPlan = z.object({
  organisation: bytes32,
  producer: z.string().transform((text) => unsafeBrand<Producer>(text)),
  seed: z.number().int(),
  sensorsPerKind: z.number().int().positive(),
  fromMs: z.number(),
  speed: z.number().nonnegative(),
  live: z.boolean(),
})

type DeskRuntime = Pick<ServiceRuntime, 'records' | 'dataFolder' | 'log'>

/** Of a node that was away for longer, the time between is left out. */
const missedMaxMs = 24 * 3_600_000

/** The simulated city of a sandbox: one at a time. */
export class CityDesk implements RunningService {
  readonly #runtime: DeskRuntime
  readonly #file: string
  #run: CityRun | undefined

  constructor(runtime: DeskRuntime) {
    this.#runtime = runtime
    this.#file = join(runtime.dataFolder, 'city.json')
  }

  /** Go on with what ran when the node stopped. */
  async resume(): Promise<void> {
    const text = await readFile(this.#file, 'utf8').catch(() => undefined)
    const plan = savedPlan.safeParse(text === undefined ? undefined : parseJson(text)).data
    if (plan !== undefined) {
      this.#begin({ ...plan, fromMs: Math.max(plan.fromMs, Date.now() - missedMaxMs) })
    }
  }

  /** Throws `iot.city-runs`. */
  start(plan: CityPlan): CityProgress {
    if (this.#run !== undefined && ['filling', 'live'].includes(this.#run.progress.state)) {
      throw new ConcejoError(errors.cityRuns)
    }
    return this.#begin(plan).progress
  }

  /** Undefined where none ran. */
  get current(): { readonly plan: CityPlan; readonly progress: CityProgress } | undefined {
    return this.#run === undefined ? undefined : { plan: this.#run.plan, progress: this.#run.progress }
  }

  /** End the city for good. */
  async end(): Promise<void> {
    await this.#run?.stop()
    await rm(this.#file, { force: true })
  }

  /** The node stops; the city goes on with it. */
  async stop(): Promise<void> {
    await this.#run?.stop()
  }

  gauges(): Readonly<Record<string, number>> {
    return { city_records: this.#run?.progress.records ?? 0 }
  }

  #begin(plan: CityPlan): CityRun {
    const run = new CityRun(plan, {
      records: this.#runtime.records,
      clock: () => Date.now(),
      onProgress: async ({ state, throughMs }) => {
        await (state === 'ended' ? rm(this.#file, { force: true }) : this.#save({ ...plan, fromMs: throughMs }))
      },
    })
    this.#run = run
    run.start()
    return run
  }

  /** Given again what was taken already, the same ids come: a note that is lost does no harm. */
  async #save(plan: CityPlan): Promise<void> {
    await writeFile(this.#file, JSON.stringify(plan))
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const desks = new WeakMap<Records, CityDesk>()

/** Begin the desk of a node; in production there is none. */
export async function startCity(runtime: ServiceRuntime): Promise<CityDesk> {
  const desk = new CityDesk(runtime)
  if (runtime.sandbox) {
    desks.set(runtime.records, desk)
    await desk.resume()
  }
  return desk
}

/** Throws `iot.city-sandbox-only`. */
export function findCityDesk(records: Records): CityDesk {
  const desk = desks.get(records)
  if (desk === undefined) {
    throw new ConcejoError(errors.citySandboxOnly)
  }
  return desk
}
