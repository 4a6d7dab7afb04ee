import { contracts } from '@concejo/contracts'
import {
  type Act,
  type Address,
  type Approval,
  type Bytes32,
  createActTypedData,
  createId,
  hashAct,
  nodeStatus,
  unsafeBrand,
} from '@concejo/protocol'
import type { Signer } from '@concejo/sdk'
import { toEventSelector } from 'viem'
import { z } from 'zod'

/** What an attacker chooses freely before anything is signed. */
export interface ForgedContent {
  readonly contract: keyof typeof contracts
  readonly functionName: string
  readonly params: Readonly<Record<string, unknown>>
  readonly act: Act
}

/** An act with signatures, as `POST /api/acts/signed` takes it. */
export interface ForgedAct extends ForgedContent {
  readonly approvals: readonly Approval[]
}

/** What the node says of a signed act. `code` is `applied`, `submitted`, or the code of the refusal. */
export interface Verdict {
  readonly status: number
  readonly code: string
  readonly transactionHash?: string | undefined
}

/** A workshop of signed acts against one node, and a look at the ledger that does not pass the read models. */
export interface Forge {
  readonly chainId: number
  /** Ledger time in seconds. */
  now(): Promise<number>
  /** Sign by the rules, or for another chain or contract than the one it is sent to. */
  sign(content: ForgedContent, signers: readonly Signer[], domain?: SigningDomain): Promise<ForgedAct>
  send(forged: ForgedAct): Promise<Verdict>
  /** Identifier, contract and digest of each act that took effect, in the order of the ledger. */
  readLedger(): Promise<readonly string[]>
  rpc(method: string, params: readonly unknown[]): Promise<unknown>
  /** Where a contract stands on this network. */
  addressOf(contract: string): Address
}

export interface SigningDomain {
  readonly chainId?: number
  readonly contract?: keyof typeof contracts
}

const verdict = z.object({
  state: z.string().optional(),
  code: z.string().optional(),
  refusal: z.object({ code: z.string() }).optional(),
  applied: z.object({ transactionHash: z.string() }).optional(),
})
const rpcAnswer = z.object({ result: z.unknown() })
const logs = z.array(z.object({ address: z.string(), topics: z.array(z.string()), data: z.string() }))
const actApplied = toEventSelector('ActApplied(bytes32,bytes32,bytes32,bytes32,bytes32,bytes32[],bytes32[])')

/** Open the workshop. */
export async function openForge(baseUrl: string): Promise<Forge> {
  const readStatus = async () => nodeStatus.parse(await (await fetch(`${baseUrl}/api/status`)).json())
  const status = await readStatus()
  const { chainId } = status.network
  const addressOf: Forge['addressOf'] = (contract) =>
    unsafeBrand<Address>(status.contracts.find(({ name }) => name === contract)?.address ?? '0x')
  const rpc: Forge['rpc'] = async (method, params) => {
    const answer = await post(`${baseUrl}/rpc`, JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }))
    return rpcAnswer.parse(await answer.json()).result
  }
  return {
    chainId,
    rpc,
    addressOf,
    now: async () => (await readStatus()).now,
    async sign(content, signers, domain = {}) {
      const verifyingContract = addressOf(domain.contract ?? content.contract)
      const digest = digestOf(content, { chainId: domain.chainId ?? chainId, verifyingContract })
      const approvals: Approval[] = []
      for (const { signer, sign } of signers) {
        approvals.push({ signer, signature: await sign(digest) })
      }
      return { ...content, approvals }
    },
    async send(forged) {
      const answer = await post(`${baseUrl}/api/acts/signed?waitMs=20000`, toBody(forged))
      const { state, code, refusal, applied } = verdict.parse(await answer.json())
      const outcome = refusal?.code ?? code ?? state ?? 'nothing'
      return { status: answer.status, code: outcome, transactionHash: applied?.transactionHash }
    },
    async readLedger() {
      const filter = { fromBlock: '0x0', toBlock: 'latest', topics: [actApplied] }
      return logs
        .parse(await rpc('eth_getLogs', [filter]))
        .map(({ address, topics, data }) => `${topics[1]} ${address} ${data.slice(66, 130)}`)
    },
  }
}

/** A fresh head; valid for ten days of ledger time after `now`. */
export function createHead(now: number, organisation: Bytes32): Act {
  return { id: createId(), organisation, deadline: BigInt(now + 10 * 86_400) }
}

/** The body of the request, with integers as decimal strings. */
export function toBody(forged: ForgedAct): string {
  return JSON.stringify(forged, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))
}

function digestOf(
  content: ForgedContent,
  domain: { readonly chainId: number; readonly verifyingContract: Address },
): Bytes32 {
  const { abi } = contracts[content.contract]
  const { functionName, act, params } = content
  const { chainId, verifyingContract: contract } = domain
  return hashAct(createActTypedData({ abi, functionName, chainId, contract, act, params }))
}

function post(url: string, body: string): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
}
