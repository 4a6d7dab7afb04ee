import { contracts } from '@concejo/contracts'
import { type Act, createActTypedData, hashAct, type PendingAct, unsafeBrand } from '@concejo/protocol'
import { expect, it } from 'vitest'
import { createConcejo } from './create-concejo.ts'
import { createSigner } from './signer.ts'

const id = (digit: string) => unsafeBrand<PendingAct['actId']>(`0x${digit.repeat(64)}`)
const signer = createSigner(id('7'))

/** A node that prepares acts; `change` makes it dishonest. */
function createNode(change: (act: { act: Act; digest: string; typedData: unknown }) => unknown) {
  const sent: { url: string; body: unknown }[] = []
  const fetch: typeof globalThis.fetch = async (url, init) => {
    const body = JSON.parse(String(init?.body))
    sent.push({ url: String(url), body })
    const act: Act = { id: body.actId ?? id('1'), organisation: id('2'), deadline: 4_000_000_000n }
    const params = { organisation: id('3'), did: id('4'), person: id('5') }
    const typedData = createActTypedData({
      abi: contracts.Registry.abi,
      functionName: 'registerApplicant',
      chainId: 1,
      contract: contracts.Registry.address,
      act,
      params,
    })
    const prepared = {
      actId: body.actId,
      name: body.name,
      contract: 'Registry',
      functionName: 'registerApplicant',
      organisation: id('2'),
      organisationName: '',
      subject: id('3'),
      requirements: [],
      state: 'collecting',
      deadline: 4_000_000_000,
      createdAt: 1,
      timeline: [],
      sandbox: true,
      ...Object(change({ act, digest: hashAct(typedData), typedData })),
    }
    return new Response(
      JSON.stringify(prepared, (_, value) => (typeof value === 'bigint' ? value.toString() : value)),
      { status: 200 },
    )
  }
  return { sent, concejo: createConcejo({ baseUrl: 'http://node.example', fetch }) }
}

it('signs what an honest node prepares', async () => {
  const { concejo, sent } = createNode(({ digest, typedData }) => ({ digest, typedData }))
  const act = await concejo.prepare('network.register-applicant', {}, { actId: id('1') })
  expect(act.actId).toBe(id('1'))
  expect(sent[0]).toMatchObject({ url: 'http://node.example/api/acts', body: { actId: id('1') } })
})

it('never signs a digest that does not belong to what is shown', async () => {
  const { concejo, sent } = createNode(({ typedData }) => ({ digest: id('6'), typedData }))
  const work = concejo.prepareSignSubmit('network.register-applicant', {}, [signer])
  await expect(work).rejects.toMatchObject({ code: 'sdk.digest-mismatch' })
  expect(sent).toHaveLength(1)
})

it('never signs another act than the one that was asked for', async () => {
  const other = createNode(({ digest, typedData }) => ({ digest, typedData, actId: id('9') }))
  const work = other.concejo.prepareSignSubmit('network.register-applicant', {}, [signer])
  await expect(work).rejects.toMatchObject({ code: 'sdk.content-mismatch' })
  const wrong = createNode(({ digest, typedData }) => ({ digest, typedData }))
  const inName = wrong.concejo.prepare('network.register-applicant', {}, { organisation: id('8') })
  await expect(inName).rejects.toMatchObject({ code: 'sdk.content-mismatch' })
})

it('never signs an act that is presented as a sign-in', async () => {
  const { concejo } = createNode(({ digest, typedData }) => ({
    challengeId: '1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633b',
    digest,
    typedData,
    expiresAt: 1,
  }))
  await expect(concejo.signIn(signer)).rejects.toMatchObject({ code: 'sdk.content-mismatch' })
})
