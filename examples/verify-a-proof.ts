// Take the proof of the newest act and check it without the node. Run: npx tsx examples/verify-a-proof.ts
import { createConcejo } from '@concejo/sdk'
import { verifyActProof } from '@concejo/verifier'

const { api } = createConcejo({ baseUrl: process.env['CONCEJO_URL'] ?? 'http://localhost:4180' })
const { items } = await api.listAppliedActs({ query: { limit: 1 } })
const [newest] = items
if (newest === undefined) {
  console.log('No act was applied yet.')
} else {
  const proof = await api.getActProof({ params: { actId: newest.actId } })

  // From here on nothing asks the node: the file could have come by mail.
  const result = await verifyActProof(proof)
  for (const check of result.checks) {
    console.log(`${check.ok ? 'ok    ' : 'FAILED'} ${check.detail}`)
  }
  console.log(`${result.valid ? 'It holds' : 'It does not hold'}: ${result.what?.functionName ?? 'nothing'}`)
  process.exitCode = result.valid ? 0 : 1
}
