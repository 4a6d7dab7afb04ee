import { type BenchContext, type Measure, type Row, runMany } from './measure.ts'
import { getJson } from './open-node.ts'

/** Kill the node at 100,000 acts and start it again on the same folder. */
export const restart: Measure = {
  name: 'restart',
  title: 'Restart after a crash',
  async run(context: BenchContext): Promise<readonly Row[]> {
    const node = await context.node()
    const count = context.quick ? 2_000 : 100_000
    const groupSize = 10_000
    let last = ''
    for (let done = 0; done < count; done += groupSize) {
      context.say(`filling the ledger: ${done} of ${count} acts`)
      const questions = await node.sign(Math.min(groupSize, count - done))
      await runMany(questions.length, 256, async (index) => {
        const question = questions[index]
        if (question !== undefined) {
          await node.submit(question, 20_000)
          last = question.act.id
        }
      })
    }
    context.say('kill -9, then start')
    const seconds = await node.crashAndRestart()
    // The newest acknowledged act must be there, or the number is worth nothing.
    await getJson(node.client, `/api/acts/${last}/state`)
    return [
      {
        what: `ready again after kill -9 at ${count.toLocaleString('en')} acts`,
        value: seconds,
        unit: 's',
        target: { limit: 10, better: 'less' },
      },
    ]
  },
}
