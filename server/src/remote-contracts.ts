import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contracts } from '@concejo/contracts'
import {
  type AddressBook,
  createRemoteLedger,
  type DeployedBook,
  deployContracts,
  toAddressBook,
} from '@concejo/ledger'
import { type Address, bytes32, ConcejoError, defineErrors, type Hex, unsafeBrand } from '@concejo/protocol'
import { z } from 'zod'
import type { Configuration } from './configuration.ts'
import { createInitialCalls } from './contract-book.ts'
import type { Founding } from './founding.ts'

export const remoteContractErrors = defineErrors({
  notDeployed: {
    code: 'node.contracts-not-deployed',
    text: 'The contracts are not deployed on the chain at the given address.',
    status: 500,
    help: 'Set CONCEJO_LEDGER_KEY to a key that may deploy there, once; or put the address book of the network into the data folder as contracts.json.',
  },
})

const address = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/)
  .transform((text): Address => unsafeBrand(text.toLowerCase()))
const book = z.object({
  chainId: z.number().int(),
  genesis: bytes32,
  deployer: address,
  firstNonce: z.number().int(),
  addresses: z.record(z.string(), address),
})

/** The address book of an existing chain: from the data folder, or by deploying the contracts once. */
export async function openRemoteContracts(
  configuration: Configuration,
  findNetwork: () => Promise<Founding>,
): Promise<AddressBook> {
  const file = join(configuration.dataFolder, 'contracts.json')
  const list = Object.values(contracts).map(({ name, abi, creationCode, runtimeCode }) => ({
    name,
    abi,
    creationCode,
    runtimeCode,
  }))
  const known = await readBook(file)
  if (known !== undefined) {
    return toAddressBook(known, list)
  }
  if (configuration.ledgerKey === undefined) {
    throw new ConcejoError(remoteContractErrors.notDeployed)
  }
  const deployed = await deploy(configuration, configuration.ledgerKey, await findNetwork())
  await writeFile(`${file}.new`, JSON.stringify(deployed, undefined, 2), { flush: true })
  await rename(`${file}.new`, file)
  return toAddressBook(deployed, list)
}

async function deploy(configuration: Configuration, deployerKey: Hex, network: Founding): Promise<DeployedBook> {
  const ledger = await createRemoteLedger({ urls: configuration.ledgerUrls, contracts: {} })
  const withSetUp = createInitialCalls(network)
  try {
    return await deployContracts({
      ledger,
      deployerKey,
      contracts: Object.values(contracts).map(({ name, abi, creationCode, runtimeCode }) => ({
        name,
        abi,
        creationCode,
        runtimeCode,
        ...(withSetUp[name] === undefined ? {} : { initialise: (addresses) => encodeMoved(name, addresses, network) }),
      })),
    })
  } finally {
    await ledger.stop()
  }
}

function encodeMoved(name: string, addresses: Readonly<Record<string, Address>>, network: Founding): Hex {
  const fixed = new Map<string, string>(Object.values(contracts).map((contract) => [contract.address, contract.name]))
  const moved = (at: Address): Address => addresses[fixed.get(at) ?? ''] ?? at
  return createInitialCalls(moveSigners(network, moved), moved)[name] ?? '0x'
}

/** Founding members name the verifier of their key where the network is generated; on this chain it stands elsewhere. */
function moveSigners(network: Founding, moved: (address: Address) => Address): Founding {
  const move = (signer: Hex): Hex =>
    signer.length > 42
      ? `0x${`${moved(unsafeBrand(signer.slice(0, 42))).slice(2)}${signer.slice(42)}`.toLowerCase()}`
      : signer
  const organisations = network.organisations.map((organisation) => ({
    ...organisation,
    members: organisation.members.map((member) => ({ ...member, signer: move(member.signer) })),
  }))
  return { ...network, organisations }
}

async function readBook(file: string): Promise<DeployedBook | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : book.parse(JSON.parse(text))
}
