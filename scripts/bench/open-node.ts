import { type Bytes32, ConcejoError, platformEndpoints, unsafeBrand } from '@concejo/protocol'
import { keccak256, toHex } from 'viem'
import { createCitizen, type SignedAct } from '../../test/support/citizen.ts'
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
  sign(count: number): Promise<readonly SignedAct[]>
  /** Submit and wait until the act is in a durable block. */
  submit(question: SignedAct, waitMs: number): Promise<'applied' | 'submitted'>
  /** Kill the node as a power cut would, and start it on the same folder. Returns the seconds until it was ready. */
  crashAndRestart(): Promise<number>
  stop(): Promise<void>
}

const connectionsMax = 1_000
const backOffMs = 200

/** Start a node on an empty sandbox network. It has no limit on requests per client: one client stands for many. */
export async function openBenchNode(): Promise<BenchNode> {
  const dataFolder = await createDataFolder()
  const start = (): Promise<RunningNode> => startNode({ dataFolder, demo: false })
  let running = await start()
  let client = createHttpClient(running.url, connectionsMax)
  const status = platformEndpoints.getStatus.result?.parse(await getJson(client, '/api/status'))
  const chainId = status?.network.chainId ?? 0
  const addressee = await findAddressee(client)
  const deadline = BigInt((status?.now ?? 0) + 20 * 86_400)
  const citizen = createCitizen({ privateKey: keccak256(toHex('a citizen of the measurement')), chainId, deadline })
  return {
    get client() {
      return client
    },
    dataFolder,
    chainId,
    running: () => running,
    async sign(count) {
      const signed: SignedAct[] = []
      while (signed.length < count) {
        signed.push(await citizen.ask(addressee))
      }
      return signed
    },
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

/** Honours back-pressure: after 429 the same act is sent again, which is safe because it has an identifier. */
async function submitQuestion(
  client: HttpClient,
  question: SignedAct,
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
