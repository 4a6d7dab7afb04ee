import http from 'node:http'
import { ConcejoError, unsafeBrand } from '@concejo/protocol'
import { ledgerErrors } from '../errors.ts'

/** One JSON-RPC call. */
export interface RpcCall {
  readonly method: string
  readonly params: readonly unknown[]
}

/** What came back for one call: a result or the node's error. */
export interface RpcAnswer {
  readonly result?: unknown
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown }
}

/** An error that the chain itself answered; `data` is the revert data, where there is some. */
export class RpcError extends ConcejoError {
  readonly rpcCode: number
  readonly data: unknown

  constructor(method: string, error: { readonly code: number; readonly message: string; readonly data?: unknown }) {
    super(ledgerErrors.rpc, { method, reason: error.message.slice(0, 500) })
    this.rpcCode = error.code
    this.data = error.data
  }
}

/** A JSON-RPC connection to the engine's loopback port, with connections kept alive. */
export interface AnvilRpc {
  call<T>(method: string, params?: readonly unknown[]): Promise<T>
  /** Several calls in one request; answers in the order of the calls. The engine may work on them at the same time. */
  batch(calls: readonly RpcCall[]): Promise<readonly RpcAnswer[]>
  close(): void
}

/**
 * Connect to an engine that listens on `port` of the loopback interface. Throws `ledger.unavailable` when it is gone.
 */
export function createAnvilRpc(port: number): AnvilRpc {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 16 })
  const post = (body: string): Promise<string> => postJson(agent, port, body)
  return {
    async call<T>(method: string, params: readonly unknown[] = []): Promise<T> {
      const answer = unsafeBrand<RpcAnswer>(
        JSON.parse(await post(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }))),
      )
      if (answer.error !== undefined) {
        throw new RpcError(method, answer.error)
      }
      return unsafeBrand<T>(answer.result)
    },
    async batch(calls) {
      if (calls.length === 0) {
        return []
      }
      const body = JSON.stringify(
        calls.map((call, id) => ({ jsonrpc: '2.0', id, method: call.method, params: call.params })),
      )
      const answers = unsafeBrand<readonly (RpcAnswer & { id: number })[]>(JSON.parse(await post(body)))
      const ordered: RpcAnswer[] = calls.map(() => ({ error: { code: -32603, message: 'no answer' } }))
      for (const answer of answers) {
        ordered[answer.id] = answer
      }
      return ordered
    },
    close() {
      agent.destroy()
    },
  }
}

/** An engine that does not answer for so long hangs; loading a large snapshot takes seconds. */
const requestTimeoutMs = 120_000

function unansweredError(): ConcejoError {
  return new ConcejoError(ledgerErrors.unavailable, { reason: `no answer in ${requestTimeoutMs / 1000} s` })
}

function postJson(agent: http.Agent, port: number, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (cause: Error): void =>
      reject(new ConcejoError(ledgerErrors.unavailable, { reason: cause.message }, { cause }))
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const request = http.request({ host: '127.0.0.1', port, method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', fail)
      response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    })
    request.on('error', fail)
    request.setTimeout(requestTimeoutMs, () => request.destroy(unansweredError()))
    request.end(body)
  })
}
