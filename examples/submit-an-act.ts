// Register an applicant organisation: prepare, check, sign, submit, wait. Run: npx tsx examples/submit-an-act.ts
import { createConcejo, createId, createP256Key, createSigner } from '@concejo/sdk'

const concejo = createConcejo({ baseUrl: process.env['CONCEJO_URL'] ?? 'http://localhost:4180' })
const signer = createSigner(createP256Key().privateKey)
await concejo.signIn(signer, { displayName: 'A cooperative' })

// Whoever chooses the identifier may repeat the program: the same identifier is the same act, applied once.
const actId = createId()
const act = await concejo.prepareSignSubmit('network.register-applicant', {}, [signer], { actId })
console.log(`${act.name}: ${act.state} in block ${act.applied?.blockNumber ?? '?'}`)

const again = await concejo.prepareSignSubmit('network.register-applicant', {}, [signer], { actId })
console.log(`The same once more: ${again.state}, still in block ${again.applied?.blockNumber ?? '?'}`)
process.exitCode = act.state === 'applied' && again.applied?.blockNumber === act.applied?.blockNumber ? 0 : 1
