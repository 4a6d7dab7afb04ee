import { type Address, type Bytes32, ConcejoError, type Hex, unsafeBrand } from '@concejo/protocol'
import { type Abi, getContractAddress, hexToBytes, keccak256, serializeTransaction } from 'viem'
import { privateKeyToAddress } from 'viem/accounts'
import { ledgerErrors } from '../errors.ts'
import { signDigest } from '../submission/secp256k1.ts'
import type { AddressBook, DeployedContract, Ledger } from '../types.ts'

/** A contract to be put on an existing chain. */
export interface Deployment {
  readonly name: string
  readonly abi: Abi
  readonly creationCode: Hex
  readonly runtimeCode: Hex
  /** Call data of `initialize(…)` once the addresses of all contracts are known. */
  readonly initialise?: (addresses: Readonly<Record<string, Address>>) => Hex
}

export interface DeployOptions {
  readonly ledger: Ledger
  readonly deployerKey: Hex
  readonly contracts: readonly Deployment[]
  /**
   * First nonce of the deployer that was used for these contracts; their addresses follow from it. Kept in the address
   * book.
   */
  readonly firstNonce?: number
  readonly gasPrice?: bigint
  readonly gasLimit?: bigint
}

/** Where the contracts stand. Written to a file, it makes the next run idempotent. */
export interface DeployedBook {
  readonly chainId: number
  readonly genesis: Bytes32
  readonly deployer: Address
  readonly firstNonce: number
  readonly addresses: Readonly<Record<string, Address>>
}

/**
 * Deploy contracts by a deployer key, each at the nonce of its place in the list. What stands there already is left
 * alone; a run that was interrupted is finished by the next with the same `firstNonce`. Throws `ledger.anchor-only`,
 * `ledger.wrong-contract`.
 */
export async function deployContracts(options: DeployOptions): Promise<DeployedBook> {
  const { ledger, contracts } = options
  if (ledger.profile.profile !== 'full') {
    throw new ConcejoError(ledgerErrors.anchorOnly)
  }
  const deployer = privateKeyToAddress(options.deployerKey)
  const nonceNow = await ledger.client.getTransactionCount({ address: deployer })
  const firstNonce = options.firstNonce ?? nonceNow
  const addresses = Object.fromEntries(
    contracts.map(({ name }, index) => [
      name,
      getContractAddress({ from: deployer, nonce: BigInt(firstNonce + index) }),
    ]),
  )
  const legacy = (await ledger.client.getBlock()).baseFeePerGas === null
  const sender = { ...options, legacy, nonce: nonceNow }
  for (const { name, creationCode } of contracts) {
    const address = addresses[name] ?? '0x'
    if ((await codeAt(ledger, address)) === '0x') {
      await send(sender, { data: creationCode })
    }
    if ((await codeAt(ledger, address)) === '0x') {
      throw new ConcejoError(ledgerErrors.wrongContract, { name, address })
    }
  }
  for (const { name, initialise } of contracts) {
    const address = addresses[name] ?? '0x'
    if (initialise !== undefined) {
      await initialiseOnce(sender, address, initialise(addresses))
    }
  }
  return { chainId: ledger.profile.chainId, genesis: ledger.profile.genesis, deployer, firstNonce, addresses }
}

/** The address book of deployed contracts, for `createRemoteLedger`. */
export function toAddressBook(book: DeployedBook, contracts: readonly Pick<Deployment, 'name' | 'abi'>[]): AddressBook {
  return Object.fromEntries(
    contracts.map(({ name, abi }): [string, DeployedContract] => [
      name,
      { name, abi, address: book.addresses[name] ?? '0x' },
    ]),
  )
}

interface Sender {
  readonly ledger: Ledger
  readonly deployerKey: Hex
  readonly legacy: boolean
  readonly gasPrice?: bigint
  readonly gasLimit?: bigint
  nonce: number
}

/** A contract refuses a second set-up, so a call that would revert means that it was done. */
async function initialiseOnce(sender: Sender, to: Address, data: Hex): Promise<void> {
  const from = privateKeyToAddress(sender.deployerKey)
  const possible = await sender.ledger.request('eth_call', [{ from, to, data }, 'latest']).then(
    () => true,
    (error: unknown) => {
      if (error instanceof ConcejoError && error.code === ledgerErrors.rpc.code) {
        return false
      }
      throw error
    },
  )
  if (possible) {
    await send(sender, { to, data })
  }
}

async function codeAt(ledger: Ledger, address: Address): Promise<unknown> {
  return ledger.request('eth_getCode', [address, 'latest'])
}

async function send(sender: Sender, call: { readonly to?: Address; readonly data: Hex }): Promise<void> {
  const { chainId } = sender.ledger.profile
  const gasPrice = sender.gasPrice ?? 0n
  const base = { ...call, chainId, nonce: sender.nonce, gas: sender.gasLimit ?? 10_000_000n }
  const transaction = sender.legacy
    ? ({ ...base, type: 'legacy', gasPrice } as const)
    : ({ ...base, type: 'eip1559', maxFeePerGas: gasPrice, maxPriorityFeePerGas: 0n } as const)
  const digest = hexToBytes(keccak256(serializeTransaction(transaction)))
  const { r, s, yParity } = signDigest(digest, hexToBytes(sender.deployerKey))
  const raw = serializeTransaction(transaction, {
    r,
    s,
    yParity,
    ...(sender.legacy ? { v: BigInt(27 + yParity) } : {}),
  })
  const hash = await sender.ledger.sendRaw(raw)
  sender.nonce += 1
  const receipt = unsafeBrand<{ status: Hex } | null>(await sender.ledger.request('eth_getTransactionReceipt', [hash]))
  if (receipt?.status !== '0x1') {
    throw new ConcejoError(ledgerErrors.transactionRefused, { reason: `transaction ${hash} reverted` })
  }
}
