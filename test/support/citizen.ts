import { contracts } from '@concejo/contracts'
import {
  type Act,
  type Approval,
  type Bytes32,
  createActTypedData,
  createId,
  type Hex,
  hashAct,
  unsafeBrand,
} from '@concejo/protocol'
import { privateKeyToAccount, sign } from 'viem/accounts'

/** An act with all its signatures: as the body of `POST /api/acts/signed`, and with what a bare chain needs. */
export interface SignedAct {
  readonly act: Act
  readonly params: Readonly<Record<string, unknown>>
  readonly approvals: readonly Approval[]
  readonly body: string
}

/** No organisation, no subject. */
export const zeroId: Bytes32 = unsafeBrand(`0x${'0'.repeat(64)}`)

/** A person with an Ethereum key and no account at any node. */
export interface Citizen {
  readonly signer: Approval['signer']
  sign(options: {
    readonly contract: keyof typeof contracts
    readonly functionName: string
    readonly params: Readonly<Record<string, unknown>>
    readonly organisation?: Bytes32
  }): Promise<SignedAct>
  /** A question to the organisation, about nothing in particular. */
  ask(addressee: Bytes32): Promise<SignedAct>
}

/** Acts of a citizen on the network `chainId`, valid until `deadline` (ledger seconds). */
export function createCitizen(options: {
  readonly privateKey: Hex
  readonly chainId: number
  readonly deadline: bigint
}): Citizen {
  const { privateKey, chainId, deadline } = options
  const signer = unsafeBrand<Approval['signer']>(privateKeyToAccount(privateKey).address.toLowerCase())
  const citizen: Citizen = {
    signer,
    async sign({ contract, functionName, params, organisation = zeroId }) {
      const { abi, address } = contracts[contract]
      const act: Act = { id: createId(), organisation, deadline }
      const place = { chainId, contract: unsafeBrand<Hex>(address) }
      const hash = hashAct(createActTypedData({ abi, functionName, ...place, act, params }))
      const signature = unsafeBrand<Approval['signature']>(await sign({ hash, privateKey, to: 'hex' }))
      const approvals = [{ signer, signature }]
      const head = { ...act, deadline: act.deadline.toString() }
      return { act, params, approvals, body: stringify({ contract, functionName, act: head, params, approvals }) }
    },
    ask: (addressee) =>
      citizen.sign({
        contract: 'Questions',
        functionName: 'askQuestion',
        params: { question: createId(), addressee, subject: zeroId, document: createId() },
      }),
  }
  return citizen
}

function stringify(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? item.toString() : item))
}
