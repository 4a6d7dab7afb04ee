import { measureBareChain } from './bare-chain.ts'
import { type BenchContext, type Measure, percentile, type Row, runMany } from './measure.ts'

/** Signed acts a second, from HTTP request to durable block, beside the bare chain with the very same calls. */
export const acts: Measure = {
  name: 'acts',
  title: 'Signed acts',
  async run(context: BenchContext): Promise<readonly Row[]> {
    const node = await context.node()
    const count = context.quick ? 2_000 : 20_000
    context.say(`signing ${count} acts ahead`)
    const questions = await node.sign(count)
    await runMany(200, 50, async (index) => void (await submitAt(index)))
    context.say(`submitting ${count - 200} acts`)
    const times: number[] = []
    const startedAt = performance.now()
    await runMany(count - 200, 1_000, async (index) => void times.push(await submitAt(index + 200)))
    const perSecond = ((count - 200) / (performance.now() - startedAt)) * 1000
    context.say('the same calls on the bare chain')
    const bare = await measureBareChain(node, questions, await context.folder('bare'))
    return [
      { what: 'acts, HTTP to durable block', value: perSecond, unit: '/s', target: { limit: 1_000, better: 'more' } },
      { what: 'time of an act under that load, median', value: percentile(times, 0.5), unit: 'ms' },
      { what: 'time of an act under that load, 99 %', value: percentile(times, 0.99), unit: 'ms' },
      {
        what: 'bare chain, same calls',
        value: bare.perSecond,
        unit: '/s',
        ...(bare.note === '' ? {} : { note: bare.note }),
      },
      {
        what: 'share of the bare chain',
        value: (perSecond / bare.perSecond) * 100,
        unit: '%',
        target: { limit: 30, better: 'more' },
      },
    ]

    async function submitAt(index: number): Promise<number> {
      const question = questions[index]
      const sentAt = performance.now()
      if (question !== undefined) {
        await node.submit(question, 20_000)
      }
      return performance.now() - sentAt
    }
  },
}
