import { actProof, ConcejoError } from '@concejo/protocol'
import { verifyActProof } from '@concejo/verifier'
import { type BenchContext, benchErrors, type Measure, percentile, type Row } from './measure.ts'
import { getJson } from './open-node.ts'

/** How long a sceptic needs to check a proof, without network. */
export const verification: Measure = {
  name: 'verification',
  title: 'Verification',
  async run(context: BenchContext): Promise<readonly Row[]> {
    const node = await context.node()
    const [question] = await node.sign(1)
    if (question === undefined) {
      return []
    }
    await node.submit(question, 20_000)
    const proof = actProof.parse(await getJson(node.client, `/api/acts/${question.act.id}/proof`))
    const times: number[] = []
    const count = context.quick ? 100 : 1_000
    for (let index = 0; index < count; index += 1) {
      const startedAt = performance.now()
      const verified = await verifyActProof(proof)
      times.push(performance.now() - startedAt)
      if (!verified.valid) {
        throw new ConcejoError(benchErrors.proofNotValid, { actId: question.act.id })
      }
    }
    const total = times.reduce((sum, time) => sum + time, 0)
    return [
      {
        what: 'verification of a proof, median',
        value: percentile(times, 0.5),
        unit: 'ms',
        target: { limit: 5, better: 'less' },
      },
      { what: 'verifications, one core', value: (count / total) * 1000, unit: '/s' },
    ]
  },
}
