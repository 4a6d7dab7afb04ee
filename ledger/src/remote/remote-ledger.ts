import { setTimeout as sleep } from 'node:timers/promises'
import { type Bytes32, ConcejoError, type Hex, type Seconds, unsafeBrand } from '@concejo/protocol'
import {
  BaseError,
  createPublicClient,
  custom,
  defineChain,
  fallback,
  http,
  keccak256,
  numberToHex,
  type Transport,
} from 'viem'
import { RpcError } from '../embedded/anvil-rpc.ts'
import { ledgerErrors } from '../errors.ts'
import type { AddressBook, Ledger, LedgerProfile } from '../types.ts'
import { getLogsInRanges } from './log-ranges.ts'

export interface RemoteLedgerOptions {
  /** JSON-RPC addresses of one chain; the next is asked when one fails. */
  readonly urls: readonly string[]
  readonly contracts: AddressBook
  /** Refuse another chain. Default: whatever chain answers. */
  readonly chainId?: number
  /** Blocks after which a block is final: 0 on chains with immediate finality. */
  readonly finalityBlocks?: number
  /** How long `sendRaw` waits for a receipt, in milliseconds. */
  readonly receiptTimeoutMs?: number
  readonly pollMs?: number
}

type Request = (method: string, params: readonly unknown[]) => Promise<unknown>

const headEveryMs = 1_000

/**
 * Use a chain that exists, by its JSON-RPC. Throws `ledger.wrong-chain`, `ledger.unavailable`, and `ledger.wrong-
 * contract` where the address book names an address without code. On a chain before Cancun the profile is `anchor`.
 */
export async function createRemoteLedger(options: RemoteLedgerOptions): Promise<Ledger> {
  const request = createRequest(options.urls)
  const profile = await detectProfile(request, options)
  if (profile.profile === 'full') {
    await checkContracts(request, options.contracts)
  }
  const clock = await followHead(request)
  const chain = defineChain({
    id: profile.chainId,
    name: 'Concejo',
    nativeCurrency: { name: 'none', symbol: 'NONE', decimals: 18 },
    rpcUrls: { default: { http: [...options.urls] } },
  })
  const provider = {
    request: ({ method, params }: { method: string; params?: unknown }): Promise<unknown> =>
      request(method, Array.isArray(params) ? params : []),
  }
  const pollMs = options.pollMs ?? 250
  return {
    profile,
    contracts: options.contracts,
    client: unsafeBrand(
      createPublicClient({ chain, transport: custom(provider, { retryCount: 0 }), pollingInterval: pollMs }),
    ),
    now: () => clock.now(),
    sendRaw: (raw) => sendAndWait(request, raw, { timeoutMs: options.receiptTimeoutMs ?? 120_000, pollMs }),
    advanceClock: () => Promise.reject(new ConcejoError(ledgerErrors.clockFixed)),
    request,
    async health() {
      try {
        const head = BigInt(unsafeBrand<Hex>(await request('eth_blockNumber', [])))
        return { ready: true, head, detail: 'ready' }
      } catch (error) {
        return { ready: false, head: 0n, detail: error instanceof Error ? error.message : 'unknown' }
      }
    },
    async stop() {
      clock.stop()
    },
  }
}

/** A request function over several addresses; errors of the chain become `RpcError`, the rest `ledger.unavailable`. */
export function createRequest(urls: readonly string[]): Request {
  const transports = urls.map((url): Transport => http(url, { retryCount: 1, timeout: 20_000 }))
  const { request } = fallback(transports, { retryCount: 1 })({})
  const ask: Request = async (method, params) => {
    try {
      return await request(unsafeBrand<Parameters<typeof request>[0]>({ method, params }))
    } catch (error) {
      throw toLedgerError(method, error)
    }
  }
  return (method, params) =>
    method === 'eth_getLogs' ? getLogsInRanges(ask, unsafeBrand(params[0] ?? {})) : ask(method, params)
}

function toLedgerError(method: string, error: unknown): ConcejoError {
  const inner = error instanceof BaseError ? error.walk((cause) => cause instanceof Error && 'code' in cause) : null
  const found = unsafeBrand<{ code?: unknown; message?: string; data?: unknown; details?: string } | null>(inner)
  if (typeof found?.code === 'number') {
    const deepest = unsafeBrand<{ data?: unknown }>(error instanceof BaseError ? error.walk() : {})
    const message = found.details ?? found.message ?? ''
    return new RpcError(method, { code: found.code, message, data: found.data ?? deepest.data })
  }
  const reason = error instanceof BaseError ? error.shortMessage : 'no answer'
  return new ConcejoError(ledgerErrors.unavailable, { reason }, { cause: error })
}

async function detectProfile(request: Request, options: RemoteLedgerOptions): Promise<LedgerProfile> {
  const chainId = Number(await request('eth_chainId', []))
  if (options.chainId !== undefined && options.chainId !== chainId) {
    // The address can hold a token: only its host is told.
    const url = URL.canParse(options.urls[0] ?? '') ? new URL(options.urls[0] ?? '').host : ''
    throw new ConcejoError(ledgerErrors.wrongChain, { url, found: chainId, expected: options.chainId })
  }
  const genesis = unsafeBrand<{ hash: Bytes32 }>(await request('eth_getBlockByNumber', ['0x0', false]))
  const clientVersion = await request('web3_clientVersion', []).then(String, () => 'unknown')
  return {
    engine: 'remote',
    chainId,
    genesis: genesis.hash,
    profile: (await runsCancun(request)) ? 'full' : 'anchor',
    finalityBlocks: options.finalityBlocks ?? 0,
    clientVersion,
  }
}

/** Runs PUSH0 and MCOPY: code that a chain before Cancun refuses. Returns 32 bytes if all is well. */
async function runsCancun(request: Request): Promise<boolean> {
  const code = '0x60205f5f5e60205ff3'
  try {
    const result = await request('eth_call', [{ data: code, gas: numberToHex(200_000) }, 'latest'])
    return typeof result === 'string' && result.length >= 2
  } catch (error) {
    if (error instanceof ConcejoError && error.code === ledgerErrors.unavailable.code) {
      throw error
    }
    return false
  }
}

async function checkContracts(request: Request, contracts: AddressBook): Promise<void> {
  for (const { name, address } of Object.values(contracts)) {
    if ((await request('eth_getCode', [address, 'latest'])) === '0x') {
      throw new ConcejoError(ledgerErrors.wrongContract, { name, address })
    }
  }
}

/** Ledger time: the newest block's, and real time where that is later. */
async function followHead(request: Request): Promise<{ now(): Seconds; stop(): void }> {
  let last = 0
  const look = async (): Promise<void> => {
    const block = unsafeBrand<{ timestamp: Hex }>(await request('eth_getBlockByNumber', ['latest', false]))
    last = Math.max(last, Number(block.timestamp))
  }
  await look()
  const timer = setInterval(() => void look().catch(() => undefined), headEveryMs)
  timer.unref()
  return { now: () => Math.max(last, Math.floor(Date.now() / 1000)), stop: () => clearInterval(timer) }
}

const knownAlready = /already known|already imported|known transaction|alreadyknown/i

async function sendAndWait(request: Request, raw: Hex, options: { timeoutMs: number; pollMs: number }): Promise<Hex> {
  const hash = await send(request, raw)
  const until = Date.now() + options.timeoutMs
  while (Date.now() < until) {
    const receipt = await request('eth_getTransactionReceipt', [hash]).catch(() => null)
    if (receipt !== null && receipt !== undefined) {
      return hash
    }
    await sleep(options.pollMs)
  }
  throw new ConcejoError(ledgerErrors.receiptTimeout, { hash, seconds: Math.round(options.timeoutMs / 1000) })
}

async function send(request: Request, raw: Hex): Promise<Hex> {
  const hash = keccak256(raw)
  try {
    await request('eth_sendRawTransaction', [raw])
  } catch (error) {
    if (!(error instanceof RpcError)) {
      throw error
    }
    const mined = await request('eth_getTransactionReceipt', [hash]).catch(() => null)
    if (!knownAlready.test(error.message) && (mined === null || mined === undefined)) {
      throw new ConcejoError(ledgerErrors.transactionRefused, { reason: error.message.slice(0, 300) }, { cause: error })
    }
  }
  return hash
}
