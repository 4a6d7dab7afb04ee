import { contracts } from '@concejo/contracts'
import {
  type Act,
  type Approval,
  type Bytes32,
  ConcejoError,
  createActTypedData,
  createId,
  hashAct,
  platformEndpoints,
  unsafeBrand,
} from '@concejo/protocol'
import { keccak256, toHex } from 'viem'
import { privateKeyToAccount, sign } from 'viem/accounts'
import { createDataFolder, type RunningNode, removeDataFolder, startNode } from '../../test/support/start-node.ts'
import { createHttpClient, type HttpClient } from './http.ts'
import { benchErrors, unexpectedAnswer } from './measure.ts'

/** A node of its own process with the demo network, and a citizen who asks it questions. */
export interface BenchNode {
  readonly client: HttpClient
  readonly dataFolder: string
  readonly chainId: number
  running(): RunningNode
  /** Sign questions ahead, so that signing is not measured. */
  sign(count: number): Promise<readonly SignedQuestion[]>
  /** Submit and wait until the act is in a durable block. */
  submit(question: SignedQuestion, waitMs: number): Promise<'applied' | 'submitted'>
  /** Kill the node as a power cut would, and start it on the same folder. Returns the seconds until it was ready. */
  crashAndRestart(): Promise<number>
  stop(): Promise<void>
}

/** A question, signed: as the HTTP body, and with what a bare chain needs. */
export interface SignedQuestion {
  readonly act: Act
  readonly params: Readonly<Record<string, unknown>>
  readonly approvals: readonly Approval[]
  readonly body: string
}

const zero: Bytes32 = unsafeBrand(`0x${'0'.repeat(64)}`)
const connectionsMax = 256
const backOffMs = 200

/**
 * Start the node with its demo data. The limits on requests per client are lifted, because one client stands for many.
 */
export async function openBenchNode(): Promise<BenchNode> {
  const dataFolder = await createDataFolder()
  const start = (): Promise<RunningNode> =>
    startNode({ dataFolder, demo: true, timeoutMs: 180_000, environment: { CONCEJO_REQUESTS_PER_MINUTE: '100000000' } })
  let running = await start()
  let client = createHttpClient(running.url, connectionsMax)
  const status = platformEndpoints.getStatus.result?.parse(await getJson(client, '/api/status'))
  const chainId = status?.network.chainId ?? 0
  const addressee = await findAddressee(client)
  const until = BigInt((status?.now ?? 0) + 20 * 86_400)
  const key = keccak256(toHex('a citizen of the measurement'))
  return {
    get client() {
      return client
    },
    dataFolder,
    chainId,
    running: () => running,
    sign: (count) => signQuestions({ count, chainId, addressee, until, key }),
    submit: (question, waitMs) => submitQuestion(client, question, waitMs),
    async crashAndRestart() {
      client.close()
      await running.kill()
      const startedAt = performance.now()
      running = await start()
      client = createHttpClient(running.url, connectionsMax)
      return (performance.now() - startedAt) / 1000
    },
    async stop() {
      client.close()
      await running.stop()
      await removeDataFolder(dataFolder)
    },
  }
}

export async function getJson(client: HttpClient, path: string): Promise<unknown> {
  const answer = await client.get(path)
  if (answer.status !== 200) {
    throw unexpectedAnswer(answer.status, path, answer.text)
  }
  return JSON.parse(answer.text)
}

async function findAddressee(client: HttpClient): Promise<Bytes32> {
  const listed = platformEndpoints.listOrganisations.result?.parse(
    await getJson(client, '/api/network/organisations?kind=administration'),
  )
  const found = listed?.items.find((organisation) => organisation.governing && organisation.status === 'active')
  if (found === undefined) {
    throw new ConcejoError(benchErrors.noAddressee)
  }
  return found.organisation
}

async function signQuestions(options: {
  readonly count: number
  readonly chainId: number
  readonly addressee: Bytes32
  readonly until: bigint
  readonly key: `0x${string}`
}): Promise<readonly SignedQuestion[]> {
  const { abi, address } = contracts.Questions
  const signer = unsafeBrand<Approval['signer']>(privateKeyToAccount(options.key).address.toLowerCase())
  const signed: SignedQuestion[] = []
  for (let index = 0; index < options.count; index += 1) {
    const act: Act = { id: createId(), organisation: zero, deadline: options.until }
    const params = { question: createId(), addressee: options.addressee, subject: zero, document: createId() }
    const typedData = createActTypedData({
      abi,
      functionName: 'askQuestion',
      chainId: options.chainId,
      contract: unsafeBrand(address),
      act,
      params,
    })
    const signature = await sign({ hash: hashAct(typedData), privateKey: options.key, to: 'hex' })
    const approvals = [{ signer, signature: unsafeBrand<Approval['signature']>(signature) }]
    const head = { ...act, deadline: act.deadline.toString() }
    const body = JSON.stringify({ contract: 'Questions', functionName: 'askQuestion', act: head, params, approvals })
    signed.push({ act, params, approvals, body })
  }
  return signed
}

/** Honours back-pressure: after 429 the same act is sent again, which is safe because it has an identifier. */
async function submitQuestion(
  client: HttpClient,
  question: SignedQuestion,
  waitMs: number,
): Promise<'applied' | 'submitted'> {
  for (;;) {
    const path = `/api/acts/signed?waitMs=${waitMs}`
    const answer = await client.post(path, question.body)
    if (answer.status === 429) {
      await new Promise((resolve) => setTimeout(resolve, backOffMs))
    } else if (answer.status >= 300) {
      throw unexpectedAnswer(answer.status, path, answer.text)
    } else {
      const { state } = unsafeBrand<{ state: string }>(JSON.parse(answer.text))
      if (state === 'applied' || state === 'submitted') {
        return state
      }
      throw unexpectedAnswer(answer.status, path, answer.text)
    }
  }
}
