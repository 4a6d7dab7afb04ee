import { type BenchContext, type Measure, percentile, type Row } from './measure.ts'

/** Time of one act when nobody else is there: HTTP request to durable block, one after the other. */
export const latency: Measure = {
  name: 'latency',
  title: 'Time of an act at light load',
  async run(context: BenchContext): Promise<readonly Row[]> {
    const node = await context.node()
    const questions = await node.sign(context.quick ? 40 : 200)
    const times: number[] = []
    for (const question of questions) {
      const startedAt = performance.now()
      await node.submit(question, 20_000)
      times.push(performance.now() - startedAt)
    }
    return [
      { what: 'one act alone, median', value: percentile(times, 0.5), unit: 'ms' },
      { what: 'one act alone, 99 %', value: percentile(times, 0.99), unit: 'ms' },
    ]
  },
}
