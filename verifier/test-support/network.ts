import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { contracts } from '@concejo/contracts'
import { type AddressBook, createActProof, createEmbeddedLedger, createGenesis } from '@concejo/ledger'
import {
  type Act,
  type ActProof,
  type Bytes32,
  createActTypedData,
  createP256Key,
  encodeAct,
  encodeWebAuthnSignature,
  type Hex,
  hashAct,
  p256Signer,
  roleId,
  sealActProof,
  sha256Hex,
  signP256,
  unsafeBrand,
} from '@concejo/protocol'
import {
  type Abi,
  bytesToHex,
  concatHex,
  encodeAbiParameters,
  encodeFunctionData,
  hexToBytes,
  serializeTransaction,
} from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'

/** Someone who signs acts, by any kind of key. */
export interface TestSigner {
  readonly signer: Hex
  sign(digest: Bytes32): Promise<Hex>
}

/** A small network with the product's own contracts. */
export interface TestNetwork {
  readonly genesis: Bytes32
  /** Apply acts of one signer each, all in one transaction where `batch` is set, and prove the last one. */
  prove(signers: readonly TestSigner[], options?: { readonly batch?: boolean }): Promise<ActProof>
  /** The organisation that may keep a log. */
  readonly organisation: Bytes32
  /** Open its log, then anchor a first checkpoint, and prove that. */
  anchor(log: {
    readonly origin: string
    readonly noteKey: Uint8Array
    readonly size: number
    readonly root: Uint8Array
  }): Promise<ActProof>
  stop(): Promise<void>
}

export const testChainId = 870_603
const deadline = 4_000_000_000n
const zero: Bytes32 = unsafeBrand(`0x${'0'.repeat(64)}`)

/** Identifiers that are the same in every run, so that vectors differ only where they must. */
export function testId(name: string): Bytes32 {
  return sha256Hex(new TextEncoder().encode(name))
}

/** Start the real engine with the registry, the carrier and the three verifiers. */
export async function startTestNetwork(): Promise<TestNetwork> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concejo-verifier-'))
  const used = ['Registry', 'Batch', 'P256Verifier', 'WebAuthnVerifier', 'RSAVerifier', 'Checkpoints'] as const
  const founder = createP256Signer()
  const ledger = await createEmbeddedLedger({
    folder,
    contracts: unsafeBrand<AddressBook>(Object.fromEntries(used.map((name) => [name, contracts[name]]))),
    sandbox: true,
    genesis: () =>
      createGenesis({
        chainId: testChainId,
        timestamp: 1_700_000_000,
        contracts: used.map((name) => ({
          address: contracts[name].address,
          runtimeCode: contracts[name].runtimeCode,
          ...(name === 'Registry' ? { initialise: initialiseRegistry(founder) } : {}),
          ...(name === 'Checkpoints' ? { initialise: initialiseCheckpoints() } : {}),
        })),
      }),
  })
  const relay = privateKeyToAccount(generatePrivateKey())
  let nonce = 0
  const send = async (to: Hex, data: Hex): Promise<void> => {
    const fees = { gas: 100_000_000n, maxFeePerGas: 0n, maxPriorityFeePerGas: 0n }
    const raw = await relay.signTransaction(
      { type: 'eip1559', chainId: testChainId, nonce: nonce++, to, data, ...fees },
      { serializer: serializeTransaction },
    )
    await ledger.sendRaw(raw)
  }
  let count = 0
  return {
    genesis: ledger.profile.genesis,
    async prove(signers, options = {}) {
      const calls = await Promise.all(signers.map((signer) => createCall(signer, `act ${(count += 1)}`)))
      const target = contracts.Registry.address
      if (options.batch === true) {
        const acts = calls.map(({ data }) => ({ target, data }))
        await send(
          contracts.Batch.address,
          encodeFunctionData({ abi: contracts.Batch.abi, functionName: 'carry', args: [acts, 3_000_000n] }),
        )
      } else {
        await Promise.all(calls.map(({ data }) => send(target, data)))
      }
      const actId = calls.at(-1)?.act.id ?? zero
      return sealActProof(await createActProof({ ledger, actId, sandbox: true }))
    },
    organisation: testId('council'),
    async anchor({ origin, noteKey, size, root }) {
      const logSigner = createP256Signer()
      const open = { origin: testId(origin), signer: logSigner.signer, noteKey: bytesToHex(noteKey) }
      const opened = await createLogCall(founder, 'openLog', open)
      await send(contracts.Checkpoints.address, opened.data)
      const anchored = await createLogCall(logSigner, 'anchorCheckpoint', {
        ...{ size: BigInt(size), root: bytesToHex(root), consistency: [] },
      })
      await send(contracts.Checkpoints.address, anchored.data)
      return sealActProof(await createActProof({ ledger, actId: anchored.act.id, sandbox: true }))
    },
    async stop() {
      await ledger.stop()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A plain P-256 key. */
export function createP256Signer(): TestSigner {
  const key = createP256Key()
  return {
    signer: p256Signer(contracts.P256Verifier.address, key.publicKey),
    sign: (digest) => Promise.resolve(signP256(key.privateKey, digest)),
  }
}

/** A passkey, as a platform authenticator would behave. `flags`: user present and verified by default. */
export function createPasskeySigner(options: { readonly flags?: number } = {}): TestSigner {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = publicKey.export({ format: 'jwk' })
  const toHex = (text: string | undefined): Hex => `0x${Buffer.from(text ?? '', 'base64url').toString('hex')}`
  return {
    signer: p256Signer(contracts.WebAuthnVerifier.address, { x: toHex(jwk.x), y: toHex(jwk.y) }),
    sign: (digest) => Promise.resolve(assert(privateKey, digest, options.flags ?? 0x05)),
  }
}

/** An RSA key of 2048 bits, as on a national identity card. */
export function createRsaSigner(): TestSigner {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = publicKey.export({ format: 'jwk' })
  const toHex = (text: string | undefined): Hex => `0x${Buffer.from(text ?? '', 'base64url').toString('hex')}`
  const key = encodeAbiParameters([{ type: 'bytes' }, { type: 'bytes' }], [toHex(jwk.e), toHex(jwk.n)])
  return {
    signer: concatHex([contracts.RSAVerifier.address, key]),
    sign: (digest) =>
      Promise.resolve<Hex>(`0x${createSign('RSA-SHA256').update(hexToBytes(digest)).sign(privateKey).toString('hex')}`),
  }
}

/** An Ethereum account. */
export function createEthereumSigner(): TestSigner {
  const account = privateKeyToAccount(generatePrivateKey())
  return { signer: unsafeBrand<Hex>(account.address.toLowerCase()), sign: (digest) => account.sign({ hash: digest }) }
}

interface SignedCall {
  readonly act: Act
  readonly data: Hex
}

/** An applicant registers itself: the one act that any key may do. */
function createCall(signer: TestSigner, name: string): Promise<SignedCall> {
  const organisation = testId(`${name} organisation ${signer.signer}`)
  return signCall(signer, {
    contract: 'Registry',
    functionName: 'registerApplicant',
    act: { id: testId(`${name} ${signer.signer}`), organisation, deadline },
    params: { organisation, did: testId(`${name} did`), person: testId(`${name} person ${signer.signer}`) },
  })
}

function createLogCall(
  signer: TestSigner,
  functionName: string,
  params: Readonly<Record<string, unknown>>,
): Promise<SignedCall> {
  const act = { id: testId(`${functionName} ${signer.signer}`), organisation: testId('council'), deadline }
  return signCall(signer, { contract: 'Checkpoints', functionName, act, params })
}

async function signCall(
  signer: TestSigner,
  call: {
    readonly contract: 'Registry' | 'Checkpoints'
    readonly functionName: string
    readonly act: Act
    readonly params: Readonly<Record<string, unknown>>
  },
): Promise<SignedCall> {
  const { functionName, act, params } = call
  const { address: contract, abi }: { address: Hex; abi: Abi } = contracts[call.contract]
  const digest = hashAct(createActTypedData({ abi, functionName, chainId: testChainId, contract, act, params }))
  const approvals = [{ signer: signer.signer, signature: await signer.sign(digest) }]
  return { act, data: encodeAct({ abi, functionName, act, params, approvals }) }
}

function assert(privateKey: KeyObject, digest: Bytes32, flags: number): Hex {
  const challenge = Buffer.from(hexToBytes(digest)).toString('base64url')
  const clientDataJson = JSON.stringify({
    type: 'webauthn.get',
    challenge,
    origin: 'https://concejo.example',
    crossOrigin: false,
  })
  const authenticatorData = new Uint8Array([...hexToBytes(testId('concejo.example')), flags, ...[0, 0, 0, 0]])
  const clientHash = hexToBytes(sha256Hex(new TextEncoder().encode(clientDataJson)))
  const signature = createSign('SHA256').update(authenticatorData).update(clientHash).sign(privateKey)
  return encodeWebAuthnSignature({ authenticatorData, clientDataJson, signature: new Uint8Array(signature) })
}

function initialiseRegistry(founder: TestSigner): Hex {
  const organisation = {
    organisation: testId('council'),
    did: testId('council did'),
    kind: 1,
    governing: true,
    members: [
      {
        signer: founder.signer,
        person: testId('founder'),
        roles: ['registry.administrator', 'registry.governor', 'records.steward'].map(roleId),
      },
    ],
  }
  const abi: Abi = contracts.Registry.abi
  return encodeFunctionData({ abi, functionName: 'initialize', args: [[organisation], 1] })
}

function initialiseCheckpoints(): Hex {
  const abi: Abi = contracts.Checkpoints.abi
  return encodeFunctionData({ abi, functionName: 'initialize', args: [contracts.Registry.address] })
}
