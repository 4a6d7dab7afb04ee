// Sign in with a key that stays here, and see who one is. Run: CONCEJO_URL=http://localhost:4180 npx tsx
// examples/sign-in-with-a-key.ts
import { createConcejo, createP256Key, createSigner } from '@concejo/sdk'

const concejo = createConcejo({ baseUrl: process.env['CONCEJO_URL'] ?? 'http://localhost:4180' })
const { privateKey } = createP256Key()
const signer = createSigner(privateKey)

// The node sends a challenge; the digest is computed here from what it shows, and only the signature goes back.
const session = await concejo.signIn(signer, { displayName: 'An integrator' })
console.log(`Signed in as ${session.account?.displayName ?? 'nobody'}; member ${signer.member}`)

for await (const organisation of concejo.api.$pages('listOrganisations')) {
  console.log(`${organisation.name} (${organisation.kind})`)
}
await concejo.signOut()
