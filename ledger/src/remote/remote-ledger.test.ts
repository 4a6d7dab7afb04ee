import { ConcejoError } from '@concejo/protocol'
import { encodeFunctionData } from 'viem'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compileMarks, createMark, createTestFolder, marksBook, testChainId } from '../../test-support/marks.ts'
import { startTestPostgres } from '../../test-support/postgres.ts'
import { type AnvilProcess, startAnvil } from '../embedded/anvil-process.ts'
import { createActProof } from '../proof/create-act-proof.ts'
import { createSubmission } from '../submission/submission.ts'
import { type Deployment, deployContracts, toAddressBook } from './deploy.ts'
import { getLogsInRanges } from './log-ranges.ts'
import { createRemoteLedger } from './remote-ledger.ts'

const deployerKey = `0x${'de'.repeat(32)}` as const
let stops: (() => Promise<unknown>)[] = []
let folder: string
let remove: () => void

beforeEach(() => {
  ;({ folder, remove } = createTestFolder())
})

afterEach(async () => {
  for (const stop of stops.toReversed()) {
    await stop()
  }
  stops = []
  remove()
})

async function startChain(hardfork: string): Promise<AnvilProcess> {
  const engine = await startAnvil({ chainId: testChainId, folder, name: 'engine', hardfork })
  await engine.rpc.call('evm_setIntervalMining', [1])
  stops.push(() => engine.kill())
  return engine
}

function codeOf(error: unknown): string {
  return error instanceof ConcejoError ? error.code : String(error)
}

const deployments = (): readonly Deployment[] => {
  const { Marks, Carrier } = compileMarks()
  const initialise = () => encodeFunctionData({ abi: Marks.abi, functionName: 'initialize', args: [0n] })
  return [
    { name: 'Marks', ...Marks, initialise },
    { name: 'Batch', ...Carrier },
  ]
}

describe('a remote ledger', () => {
  it('carries acts through contracts deployed by a key, once however often the deployment runs', async () => {
    const engine = await startChain('osaka')
    const bare = await createRemoteLedger({ urls: [engine.url], contracts: {}, pollMs: 50 })
    stops.push(() => bare.stop())
    const book = await deployContracts({ ledger: bare, deployerKey, contracts: deployments() })
    const again = await deployContracts({
      ledger: bare,
      deployerKey,
      contracts: deployments(),
      firstNonce: book.firstNonce,
    })
    expect(again).toEqual(book)
    const contracts = toAddressBook(book, deployments())
    const ledger = await createRemoteLedger({
      urls: ['http://127.0.0.1:9', engine.url],
      contracts,
      chainId: testChainId,
      pollMs: 50,
    })
    stops.push(() => ledger.stop())
    expect(ledger.profile).toMatchObject({ engine: 'remote', profile: 'full', chainId: testChainId })
    const postgres = await startTestPostgres()
    stops.push(() => postgres.stop())
    const { database, close } = await postgres.createDatabase()
    stops.push(close)
    const submission = await createSubmission({
      ledger,
      database,
      relaySeed: `0x${'01'.repeat(32)}`,
      contractErrors: {},
    })
    stops.push(() => submission.stop())
    const acts = [createMark(), createMark(), createMark({ value: 13n })]
    await Promise.all(acts.map((act) => submission.accept(act)))
    const states = await Promise.all(acts.map(({ act }) => submission.wait(act.id, 30_000)))
    expect(states.map(({ state }) => state)).toEqual(['applied', 'applied', 'refused'])
    expect(await submission.simulate(createMark({ value: 13n }))).toMatchObject({
      values: { error: 'MarkRefused', value: '13' },
    })
    const [first] = acts
    const actId = first?.act.id ?? createMark().act.id
    expect(await createActProof({ ledger, actId, sandbox: false })).toMatchObject({
      contract: 'Marks',
      functionName: 'mark',
    })
  })

  it('finds that a chain at the Berlin fork can only witness', async () => {
    const engine = await startChain('berlin')
    const ledger = await createRemoteLedger({ urls: [engine.url], contracts: {}, pollMs: 50 })
    stops.push(() => ledger.stop())
    expect(ledger.profile.profile).toBe('anchor')
    const deployed = deployContracts({ ledger, deployerKey, contracts: deployments() })
    await expect(deployed.catch(codeOf)).resolves.toBe('ledger.anchor-only')
  })

  it('refuses another chain, addresses without code, and a chain that is away', async () => {
    const engine = await startChain('osaka')
    const urls = [engine.url]
    await expect(createRemoteLedger({ urls, contracts: {}, chainId: 5 }).catch(codeOf)).resolves.toBe(
      'ledger.wrong-chain',
    )
    await expect(createRemoteLedger({ urls, contracts: marksBook() }).catch(codeOf)).resolves.toBe(
      'ledger.wrong-contract',
    )
    const away = createRemoteLedger({ urls: ['http://127.0.0.1:9'], contracts: {} })
    await expect(away.catch(codeOf)).resolves.toBe('ledger.unavailable')
  })

  it('asks for logs in parts where the node limits the range', async () => {
    const asked: number[] = []
    const ask = async (_: string, params: readonly unknown[]): Promise<unknown> => {
      const [filter] = params
      const { fromBlock, toBlock } = JSON.parse(JSON.stringify(filter))
      const size = Number(toBlock) - Number(fromBlock) + 1
      asked.push(size)
      return size > 100 ? Promise.reject(new RangeError('too many blocks')) : [Number(fromBlock)]
    }
    const logs = await getLogsInRanges(ask, { fromBlock: '0x0', toBlock: '0x3e7' })
    expect(logs.length).toBe(asked.filter((size) => size <= 100).length)
    expect(asked.filter((size) => size <= 100).reduce((sum, size) => sum + size, 0)).toBe(1_000)
  })
})
