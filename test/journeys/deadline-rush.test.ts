import { type Bytes32, createId, unsafeBrand } from '@concejo/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createHttpClient, type HttpClient } from '../../scripts/bench/http.ts'
import { runMany } from '../../scripts/bench/measure.ts'
import { type Citizen, createCitizen, type SignedAct } from '../support/citizen.ts'
import { type RunningNode, removeDataFolder, startNode } from '../support/start-node.ts'
import { type Actor, enterPersona, openCall } from './crew.ts'

const applicants = Number(process.env['CONCEJO_RUSH'] ?? 5_000)
const lateOnes = 100
const rushSeconds = 600
const connections = 128
const daySeconds = 86_400

interface Applicant {
  readonly citizen: Citizen
  readonly organisation: Bytes32
}

interface Outcome {
  readonly status: number
  readonly state: string
  readonly code: string | undefined
}

let node: RunningNode
let http: HttpClient
let owner: Actor
let call: Bytes32
let closesAt: number
let inTime: readonly SignedAct[]
let late: readonly SignedAct[]

beforeAll(async () => {
  node = await startNode({ demo: false })
  http = createHttpClient(node.url, connections)
  const [alba, bruno, marta] = await Promise.all(['alba', 'bruno', 'marta'].map((name) => enterPersona(node.url, name)))
  owner = unsafeBrand(alba)
  const manager = unsafeBrand<Actor>(bruno)
  const appealBody = unsafeBrand<Actor>(marta).organisation
  const options = { appealBody, envelope: '10000000', closesIn: 10 * daySeconds }
  ;({ call, closesAt } = await openCall(owner, manager, options))
})

afterAll(async () => {
  http.close()
  await node.stop()
  await removeDataFolder(node.dataFolder)
})

it(`registers ${applicants + lateOnes} applicants with keys of their own`, async () => {
  const { network } = await owner.concejo.api.getStatus()
  const people = Array.from({ length: applicants + lateOnes }, (): Applicant => {
    const privateKey = createId()
    const deadline = BigInt(closesAt + daySeconds)
    return { citizen: createCitizen({ privateKey, chainId: network.chainId, deadline }), organisation: createId() }
  })
  const signed: SignedAct[] = []
  await runMany(people.length, connections, async (index) => {
    const { citizen, organisation } = people[index] ?? expect.fail('there is one for each index')
    const params = { organisation, did: createId(), person: createId() }
    const registration = await citizen.sign({
      contract: 'Registry',
      functionName: 'registerApplicant',
      organisation,
      params,
    })
    expect(await submit(registration)).toMatchObject({ state: 'applied' })
    signed[index] = await citizen.sign({
      contract: 'GrantCalls',
      functionName: 'submitApplication',
      organisation,
      params: { application: createId(), call, amount: 1_000_000n, commitment: createId() },
    })
  })
  inTime = signed.slice(0, applicants)
  late = signed.slice(applicants)
})

it(`takes ${applicants} applications in the last ten minutes, none lost`, async () => {
  const { now } = await owner.concejo.api.getStatus()
  await owner.concejo.api.moveSandboxClock({ body: { seconds: closesAt - rushSeconds - now } })
  const refused: Outcome[] = []
  await runMany(inTime.length, connections, async (index) => {
    const outcome = await submit(inTime[index] ?? expect.fail('there is one for each index'))
    if (outcome.state !== 'applied') {
      refused.push(outcome)
    }
  })
  expect(refused).toEqual([])
  const { now: after } = await owner.concejo.api.getStatus()
  expect(after, 'the rush took longer than the last ten minutes').toBeLessThan(closesAt)
})

it('refuses each one that arrives after the deadline, whenever it was signed', async () => {
  const { now } = await owner.concejo.api.getStatus()
  await owner.concejo.api.moveSandboxClock({ body: { seconds: closesAt - now } })
  const outcomes: Outcome[] = []
  await runMany(late.length, connections, async (index) => {
    outcomes.push(await submit(late[index] ?? expect.fail('there is one for each index')))
  })
  expect(outcomes.filter(({ code }) => code !== 'funds.not-open')).toEqual([])
})

it('has each in a block before the deadline, and shows the same number to everybody', async () => {
  const wanted = new Set(inTime.map(({ act }) => act.id))
  let cursor: string | undefined
  do {
    const query = { functionName: 'submitApplication', limit: 100, ...(cursor === undefined ? {} : { cursor }) }
    const page = await owner.concejo.api.listAppliedActs({ query })
    for (const { actId, blockTime } of page.items) {
      expect(blockTime).toBeLessThan(closesAt)
      expect(wanted.delete(actId)).toBe(true)
    }
    cursor = page.next
  } while (cursor !== undefined)
  expect(wanted.size).toBe(0)
  expect(await owner.concejo.api.getCall({ params: { call } })).toMatchObject({ applicationCount: applicants })
})

/** Waits where the node asks to: back-pressure loses nothing, it only takes longer. */
async function submit(signed: SignedAct): Promise<Outcome> {
  for (;;) {
    const { status, text } = await http.post('/api/acts/signed?waitMs=20000', signed.body)
    const answer = unsafeBrand<{ state?: string; code?: string; refusal?: { code: string } }>(JSON.parse(text))
    if (status !== 429) {
      return { status, state: answer.state ?? 'refused', code: answer.refusal?.code ?? answer.code }
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
