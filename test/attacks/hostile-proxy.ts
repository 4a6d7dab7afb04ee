import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Hex, unsafeBrand } from '@concejo/protocol'
import { keccak256, parseTransaction } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { z } from 'zod'

/** What the proxy does with a raw transaction that the node sends through it. */
export type Trick =
  | 'forward'
  /** Says that it was taken, and forgets it. */
  | 'drop'
  /** Cuts the connection before, or after it was passed on. */
  | 'cut'
  | 'cut-after'
  | 'duplicate'
  /** Passes it on only after a later one, or after some seconds. */
  | 'reorder'
  /** Says that the chain refused it. */
  | 'lie'
  /** Carries the same acts first, in a transaction of its own. */
  | 'front-run'

/** JSON-RPC between a node and its chain, in the hands of somebody who means no good. */
export interface HostileProxy {
  readonly url: string
  /** Every raw transaction that passed, kept to be sent again. */
  readonly seen: readonly Hex[]
  /** How often each trick was played. */
  readonly played: ReadonlyMap<Trick, number>
  /** From now on ask `choose` for each raw transaction. Before, everything is forwarded. */
  attack(choose: () => Trick): void
  /** Send everything that was ever seen once more, in reverse. Answers of the chain are ignored. */
  replayAll(): Promise<void>
  stop(): Promise<void>
}

const rpcCall = z.looseObject({ id: z.unknown(), method: z.string(), params: z.array(z.unknown()).default([]) })
type RpcCall = z.output<typeof rpcCall>
const heldMaxMs = 3_000

/** Start the proxy in front of a chain; `privateKey` is the attacker's own account there. */
export async function startHostileProxy(chainUrl: string, privateKey: Hex): Promise<HostileProxy> {
  const seen: Hex[] = []
  const played = new Map<Trick, number>()
  const attacker = createAttacker(chainUrl, privateKey)
  let choose = (): Trick => 'forward'
  let release = (): void => undefined
  const play = async (trick: Trick, body: string, raw: Hex, response: ServerResponse): Promise<void> => {
    switch (trick) {
      case 'drop':
        return answer(response, { jsonrpc: '2.0', id: rpcCall.parse(JSON.parse(body)).id, result: keccak256(raw) })
      case 'cut':
        return void response.destroy()
      case 'lie':
        return answer(response, { jsonrpc: '2.0', id: rpcCall.parse(JSON.parse(body)).id, error: tooLow })
      case 'reorder':
        await Promise.race([sleep(heldMaxMs), new Promise<void>((resolve) => (release = resolve))])
        return forward(chainUrl, body, response)
      case 'front-run':
        await attacker.carry(raw)
        return forward(chainUrl, body, response)
      case 'cut-after':
        await post(chainUrl, body)
        return void response.destroy()
      case 'duplicate':
        await post(chainUrl, body)
        break
      case 'forward':
        break
      default:
        trick satisfies never
    }
    await forward(chainUrl, body, response)
    release()
  }
  const server = createServer((request, response) => {
    const work = async (): Promise<void> => {
      const body = await readBody(request)
      const raw = findRaw(body)
      if (raw === undefined) {
        return forward(chainUrl, body, response)
      }
      const trick = choose()
      played.set(trick, (played.get(trick) ?? 0) + 1)
      seen.push(raw)
      return play(trick, body, raw, response)
    }
    work().catch(() => response.destroy())
  })
  const url = await listen(server)
  return {
    url,
    seen,
    played,
    attack: (next) => {
      choose = next
    },
    async replayAll() {
      for (const raw of seen.toReversed()) {
        await rpc(chainUrl, 'eth_sendRawTransaction', [raw]).catch(() => undefined)
      }
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** One call to the chain itself, past the proxy. */
export async function rpc(chainUrl: string, method: string, params: readonly unknown[]): Promise<unknown> {
  const text = await post(chainUrl, JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }))
  return z.looseObject({ result: z.unknown() }).parse(JSON.parse(text)).result
}

const tooLow = { code: -32_003, message: 'nonce too low' }

function createAttacker(chainUrl: string, privateKey: Hex): { carry(raw: Hex): Promise<void> } {
  const account = privateKeyToAccount(privateKey)
  let nonce = 0
  return {
    async carry(raw) {
      const { to, data, gas, chainId } = parseTransaction(raw)
      const copy = { to: to ?? null, data: data ?? '0x', gas: gas ?? 0n, chainId: chainId ?? 0, nonce, gasPrice: 0n }
      nonce += 1
      await rpc(chainUrl, 'eth_sendRawTransaction', [await account.signTransaction({ type: 'legacy', ...copy })])
    },
  }
}

function findRaw(body: string): Hex | undefined {
  const call = rpcCall.safeParse(JSON.parse(body))
  return call.success && isSending(call.data) ? unsafeBrand<Hex>(call.data.params[0]) : undefined
}

function isSending({ method }: RpcCall): boolean {
  return method === 'eth_sendRawTransaction'
}

async function forward(chainUrl: string, body: string, response: ServerResponse): Promise<void> {
  response.setHeader('content-type', 'application/json')
  response.end(await post(chainUrl, body))
}

function answer(response: ServerResponse, content: unknown): void {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(content))
}

async function post(url: string, body: string): Promise<string> {
  const reply = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return reply.text()
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) {
    chunks.push(Buffer.from(chunk))
  }
  return Buffer.concat(chunks).toString('utf8')
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`)
    })
  })
}
