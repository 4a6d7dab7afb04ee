import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Bytes32, createId, createP256Key, zeroId } from '@concejo/protocol'
import { createSigner, type Signer } from '@concejo/sdk'
import { keccak256 } from 'viem'
import { privateKeyToAccount, sign } from 'viem/accounts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AnvilProcess, startAnvil } from '../../ledger/src/embedded/anvil-process.ts'
import { createRandom } from '../../ledger/test-support/random.ts'
import { type Actor, enterPersona, perform } from '../journeys/crew.ts'
import { createDataFolder, type RunningNode, removeDataFolder, startNode } from '../support/start-node.ts'
import { type HostileProxy, startHostileProxy, type Trick } from './hostile-proxy.ts'
import { type Forge, type ForgedAct, openForge, type Verdict } from './open-forge.ts'

const seed = Number(process.env['CONCEJO_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const random = createRandom(seed)
const tricks: readonly Trick[] = [
  ...(['drop', 'cut', 'cut-after', 'duplicate', 'duplicate', 'reorder', 'reorder', 'lie'] as const),
  ...(['front-run', 'front-run', 'forward'] as const),
]
const actsPerRound = 12
const rounds = 8

let dataFolder: string
let chain: AnvilProcess
let proxy: HostileProxy
let node: RunningNode
let forge: Forge
let alba: Actor

beforeAll(async () => {
  dataFolder = await createDataFolder()
  const folder = join(dataFolder, 'chain')
  await mkdir(folder)
  chain = await startAnvil({ chainId: 31_337, folder, name: 'engine', keepStates: true })
  await chain.rpc.call('evm_setIntervalMining', [1])
  proxy = await startHostileProxy(chain.url, createId())
  const environment = { CONCEJO_LEDGER_URL: proxy.url, CONCEJO_LEDGER_KEY: createId() }
  node = await startNode({ dataFolder, demo: false, environment, timeoutMs: 120_000 })
  forge = await openForge(node.url)
  alba = await enterPersona(node.url, 'alba')
})

afterAll(async () => {
  await node?.stop()
  await proxy?.stop()
  await chain?.kill()
  await removeDataFolder(dataFolder)
})

it('lets the founding members of a network on an existing chain act', async () => {
  const enrolled = await perform([alba], 'network.enrol-member', { signer: newSigner(), roles: [] })
  expect(enrolled.state).toBe('applied')
})

it(`applies every act exactly once through a relay that cheats in every way it can (seed ${seed})`, async () => {
  // Each trick at least once, then as the seed has it.
  const first = [...new Set(tricks)]
  proxy.attack(() => first.pop() ?? tricks[Math.floor(random() * tricks.length)] ?? 'forward')
  const sent: ForgedAct[] = []
  const verdicts = new Map<Bytes32, Verdict>()
  for (let round = 0; round < rounds; round += 1) {
    const acts = await Promise.all(Array.from({ length: actsPerRound }, createQuestion))
    sent.push(...acts)
    await Promise.all(acts.map(async (act) => verdicts.set(act.act.id, await send(act))))
  }
  proxy.attack(() => 'forward')
  for (const act of sent) {
    expect(verdicts.get(act.act.id), `seed ${seed}`).toMatchObject({ code: 'applied' })
  }
  expect([...new Set(tricks)].filter((trick) => !proxy.played.has(trick))).toEqual([])
  expect(await countApplications(sent), `seed ${seed}`).toEqual(sent.map(() => 1))
  const own = new Set<string>(proxy.seen.map((raw) => keccak256(raw)))
  expect([...verdicts.values()].some(({ transactionHash = '' }) => !own.has(transactionHash))).toBe(true)
  // What it dropped, held or had seen comes once more, all of it.
  await proxy.replayAll()
  const again = await createQuestion()
  expect(await send(again)).toMatchObject({ code: 'applied' })
  expect(await countApplications([...sent, again]), `seed ${seed}`).toEqual([...sent, again].map(() => 1))
  for (const act of sent) {
    const { transactionHash } = verdicts.get(act.act.id) ?? {}
    const applied = await alba.concejo.api.getAppliedAct({ params: { actId: act.act.id } })
    expect(applied.transactionHash, `seed ${seed}`).toBe(transactionHash)
  }
})

it('cannot alter what it carries: another answer under the same signatures is refused by the ledger', async () => {
  const genuine = await createQuestion()
  const altered = { ...genuine, params: { ...genuine.params, document: createId() } }
  expect(await send(altered)).toMatchObject({ code: 'act.invalid-signature' })
  expect(await send(genuine)).toMatchObject({ code: 'applied' })
})

/** Ask until there is an end, as a client does that lost patience with a slow answer. */
async function send(act: ForgedAct): Promise<Verdict> {
  const until = Date.now() + 300_000
  for (;;) {
    const verdict = await forge.send(act)
    if (verdict.code !== 'submitted' || Date.now() > until) {
      return verdict
    }
  }
}

async function createQuestion(): Promise<ForgedAct> {
  const params = { question: createId(), addressee: alba.organisation, subject: zeroId, document: createId() }
  const act = { id: createId(), organisation: zeroId, deadline: 2n ** 40n }
  return forge.sign({ contract: 'Questions', functionName: 'askQuestion', params, act }, [newCitizen()])
}

function newSigner() {
  return createSigner(createP256Key().privateKey, { verifier: forge.addressOf('P256Verifier') }).signer
}

function newCitizen(): Signer {
  const privateKey = createId()
  const signer = privateKeyToAccount(privateKey).address
  return { signer, member: zeroId, sign: (hash) => sign({ hash, privateKey, to: 'hex' }) }
}

async function countApplications(acts: readonly ForgedAct[]): Promise<readonly number[]> {
  const ids = (await forge.readLedger()).map((line) => line.split(' ')[0])
  return acts.map(({ act }) => ids.filter((id) => id === act.id).length)
}
