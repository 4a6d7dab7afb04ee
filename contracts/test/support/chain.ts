import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import {
  type Act,
  type Address,
  type Approval,
  type Bytes32,
  createActTypedData,
  createId,
  createP256Key,
  encodeAct,
  type Hex,
  hashAct,
  memberId,
  p256Signer,
  roleId,
  signP256,
  unsafeBrand,
} from '@concejo/protocol'
import {
  type Abi,
  createClient,
  decodeErrorResult,
  decodeEventLog,
  encodeFunctionData,
  http,
  publicActions,
} from 'viem'
import { type ContractName, contracts, initialiseData } from '../../index.ts'

/** A human with a key. */
export interface Persona {
  readonly name: string
  readonly privateKey: Hex
  readonly signer: Hex
  readonly member: Bytes32
  readonly person: Bytes32
  readonly organisation: Bytes32
}

/** An event of one of the product's contracts. */
export interface ContractEvent {
  readonly name: string
  readonly args: Readonly<Record<string, unknown>>
}

/** What became of a transaction. `error` is the name of the custom error. */
export interface Outcome {
  readonly error?: string
  readonly values?: readonly unknown[]
  readonly events: readonly ContractEvent[]
  readonly gas: bigint
  readonly digest?: Bytes32
}

export interface ActOptions {
  readonly organisation?: Bytes32
  readonly deadline?: bigint
  readonly id?: Bytes32
  readonly chainId?: number
  readonly contract?: Address
  readonly approvals?: (digest: Bytes32) => readonly Approval[]
}

type Params = Readonly<Record<string, unknown>>

interface Rpc {
  call(method: string, params: readonly unknown[]): Promise<unknown>
}

/** A scratch chain with all contracts, three administrations (two govern), an auditor and two applicants. */
export interface Chain {
  readonly people: Readonly<Record<string, Persona>>
  readonly now: () => bigint
  readonly rpc: Rpc
  advance(seconds: number | bigint): void
  /** Apply an act signed by these people, in the name of the first one's organisation unless said otherwise. */
  apply(
    contract: ContractName,
    functionName: string,
    params: Params,
    signers: readonly Persona[],
    options?: ActOptions,
  ): Promise<Outcome>
  /** The same, and the act must be applied; returns what it did. */
  must(
    contract: ContractName,
    functionName: string,
    params: Params,
    signers: readonly Persona[],
    options?: ActOptions,
  ): Promise<Outcome>
  send(to: Address, data: Hex): Promise<Outcome>
  read(contract: ContractName, functionName: string, args?: readonly unknown[]): Promise<unknown>
  snapshot(): Promise<() => Promise<void>>
  stop(): Promise<void>
}

export const chainId = 31_337
const startTime = 1_900_000_000n
const relay: Address = '0x00000000000000000000000000000000000000aa'
const allErrors: Abi = unsafeBrand(
  Object.values(contracts).flatMap(({ abi }) =>
    abi.filter((item) => unsafeBrand<{ type: string }>(item).type === 'error'),
  ),
)
const allEvents: Abi = unsafeBrand(
  Object.values(contracts).flatMap(({ abi }) =>
    abi.filter((item) => unsafeBrand<{ type: string }>(item).type === 'event'),
  ),
)

/** Staff of the funder: name → role. */
export const staffRoles = {
  owner: 'funds.programme-owner',
  manager: 'funds.call-manager',
  officer: 'funds.eligibility-officer',
  chair: 'funds.panel-chair',
  authority: 'funds.deciding-authority',
  project: 'funds.project-officer',
  preparer: 'funds.payment-preparer',
  approver: 'funds.payment-approver',
  approver2: 'funds.payment-approver',
  evaluator1: 'funds.evaluator',
  evaluator2: 'funds.evaluator',
  evaluator3: 'funds.evaluator',
  evaluator4: 'funds.evaluator',
  evaluator5: 'funds.evaluator',
  evaluator6: 'funds.evaluator',
  responder: 'questions.responder',
  steward: 'records.steward',
} as const

export function createPersona(name: string, organisation: Bytes32): Persona {
  const key = createP256Key()
  const signer = p256Signer(contracts.P256Verifier.address, key.publicKey)
  return { name, privateKey: key.privateKey, signer, member: memberId(signer), person: createId(), organisation }
}

/** Sign a digest with a person's plain P-256 key. */
export function signAs(persona: Persona, digest: Bytes32): Approval {
  return { signer: persona.signer, signature: signP256(persona.privateKey, digest) }
}

export async function startChain(): Promise<Chain> {
  const child = spawn(findAnvil(), [
    '--port',
    '0',
    '--accounts',
    '0',
    '--base-fee',
    '0',
    '--gas-price',
    '0',
    '--gas-limit',
    '1000000000000',
    '--hardfork',
    'osaka',
    '--chain-id',
    String(chainId),
    '--timestamp',
    String(startTime - 1000n),
    '--no-request-size-limit',
    '--no-mining',
  ])
  const url = await readUrl(child)
  const transport = http(url, { timeout: 60_000, retryCount: 0 })
  const client = createClient({ transport, cacheTime: 0, pollingInterval: 5 }).extend(publicActions)
  const rpc: Rpc = {
    call: (method, params) =>
      client.request<{ Method: string; Parameters: readonly unknown[]; ReturnType: unknown }>({ method, params }),
  }
  const people = createPeople()
  await install(rpc, people)
  let time = startTime

  async function send(to: Address, data: Hex): Promise<Outcome> {
    time += 1n
    const transaction = { from: relay, to, data, gas: '0x11e1a300', gasPrice: '0x0' }
    const hash = unsafeBrand<Hex>(await rpc.call('eth_sendTransaction', [transaction]))
    await rpc.call('evm_mine', [{ timestamp: Number(time) }])
    const receipt = await client.getTransactionReceipt({ hash })
    if (receipt.status === 'success') {
      const events = receipt.logs.map((log) => {
        const event = decodeEventLog({ abi: allEvents, data: log.data, topics: log.topics })
        return { name: event.eventName ?? '', args: unsafeBrand<ContractEvent['args']>(event.args) }
      })
      return { events, gas: receipt.gasUsed }
    }
    const reason = await readRevert(rpc, transaction)
    const error = decodeErrorResult({ abi: allErrors, data: reason })
    return { error: error.errorName, values: error.args ?? [], events: [], gas: receipt.gasUsed }
  }

  const chain: Chain = {
    people,
    rpc,
    now: () => time,
    advance(seconds) {
      time += BigInt(seconds)
    },
    async apply(contract, functionName, params, signers, options = {}) {
      const { abi, address } = contracts[contract]
      const act: Act = {
        id: options.id ?? createId(),
        organisation: options.organisation ?? signers[0]?.organisation ?? unsafeBrand(`0x${'0'.repeat(64)}`),
        deadline: options.deadline ?? time + 1000n,
      }
      const typedData = createActTypedData({
        abi: unsafeBrand(abi),
        functionName,
        act,
        params,
        chainId: options.chainId ?? chainId,
        contract: options.contract ?? address,
      })
      const digest = hashAct(typedData)
      const approvals = options.approvals?.(digest) ?? signers.map((signer) => signAs(signer, digest))
      const outcome = await send(address, encodeAct({ abi: unsafeBrand(abi), functionName, act, params, approvals }))
      return { ...outcome, digest }
    },
    async must(contract, functionName, params, signers, options) {
      const outcome = await chain.apply(contract, functionName, params, signers, options)
      if (outcome.error !== undefined) {
        throw new RefusedError(`${functionName}: ${outcome.error}(${(outcome.values ?? []).join(', ')})`)
      }
      return outcome
    },
    send,
    async read(contract, functionName, args = []) {
      const { abi, address } = contracts[contract]
      return client.readContract({ abi: unsafeBrand<Abi>(abi), address, functionName, args })
    },
    async snapshot() {
      const id = await rpc.call('evm_snapshot', [])
      const before = time
      return async () => {
        await rpc.call('evm_revert', [id])
        time = before
      }
    },
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    },
  }
  return chain
}

/** An act that a test took for granted was refused. */
export class RefusedError extends Error {}

function createPeople(): Readonly<Record<string, Persona>> {
  const city = createId()
  const region = createId()
  const people: Record<string, Persona> = {
    administrator: createPersona('administrator', city),
    governor: createPersona('governor', city),
    regionAdministrator: createPersona('regionAdministrator', region),
    appeals: createPersona('appeals', region),
    auditor: createPersona('auditor', createId()),
    applicant1: createPersona('applicant1', createId()),
    applicant2: createPersona('applicant2', createId()),
    applicant3: createPersona('applicant3', createId()),
    applicant4: createPersona('applicant4', createId()),
  }
  for (const name of Object.keys(staffRoles)) {
    people[name] = createPersona(name, city)
  }
  return people
}

async function install(rpc: Rpc, people: Readonly<Record<string, Persona>>): Promise<void> {
  for (const { address, runtimeCode } of Object.values(contracts)) {
    await rpc.call('anvil_setCode', [address, runtimeCode])
  }
  await rpc.call('anvil_impersonateAccount', [relay])
  const member = (name: string, ...roles: readonly string[]) => {
    const { signer, person } = getPersona(people, name)
    return { signer, person, roles: roles.map(roleId) }
  }
  const organisation = (
    name: string,
    kind: number,
    governing: boolean,
    members: readonly ReturnType<typeof member>[],
  ) => ({
    organisation: getPersona(people, name).organisation,
    did: createId(),
    kind,
    governing,
    members,
  })
  const staff = Object.entries(staffRoles).map(([name, role]) => member(name, role))
  const applicants = ['applicant1', 'applicant2', 'applicant3', 'applicant4'].map((name) =>
    organisation(name, 3, false, [member(name, 'registry.administrator', 'funds.applicant')]),
  )
  const data = initialiseData({
    threshold: 2,
    answerTerm: 604_800n,
    organisations: [
      organisation('administrator', 1, true, [
        member('administrator', 'registry.administrator'),
        member('governor', 'registry.governor'),
        ...staff,
      ]),
      organisation('appeals', 1, true, [
        member('regionAdministrator', 'registry.administrator', 'registry.governor'),
        member('appeals', 'funds.appeal-body'),
      ]),
      organisation('auditor', 2, false, [member('auditor', 'registry.administrator', 'auditor')]),
      ...applicants,
    ],
  })
  for (const [name, call] of Object.entries(data)) {
    const to = contracts[unsafeBrand<ContractName>(name)].address
    const transaction = { from: relay, to, data: call, gas: '0x11e1a300', gasPrice: '0x0' }
    const hash = await rpc.call('eth_sendTransaction', [transaction])
    await rpc.call('evm_mine', [])
    const receipt = unsafeBrand<{ status: Hex }>(await rpc.call('eth_getTransactionReceipt', [hash]))
    if (receipt.status !== '0x1') {
      throw new RefusedError(`initialize of ${name}: ${await readRevert(rpc, transaction)}`)
    }
  }
}

export function getPersona(people: Readonly<Record<string, Persona>>, name: string): Persona {
  const found = people[name]
  if (found === undefined) {
    throw new RefusedError(`no persona ${name}`)
  }
  return found
}

/** Call data of a function that is no act. */
export function encodeCall(contract: ContractName, functionName: string, args: readonly unknown[]): Hex {
  return encodeFunctionData({ abi: unsafeBrand<Abi>(contracts[contract].abi), functionName, args })
}

async function readRevert(rpc: Rpc, transaction: Readonly<Record<string, unknown>>): Promise<Hex> {
  try {
    await rpc.call('eth_call', [transaction, 'latest'])
    return '0x'
  } catch (cause) {
    return findData(cause)
  }
}

function findData(cause: unknown): Hex {
  const found = unsafeBrand<{ data?: unknown; cause?: unknown }>(cause)
  if (typeof found.data === 'string') {
    return unsafeBrand(found.data)
  }
  return found.cause === undefined ? '0x' : findData(found.cause)
}

function findAnvil(): string {
  const require = createRequire(import.meta.url)
  const platform = `${process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}`
  const here = createRequire(require.resolve('@foundry-rs/anvil/package.json'))
  const binary = path.join(path.dirname(here.resolve(`@foundry-rs/anvil-${platform}/package.json`)), 'bin', 'anvil')
  fs.chmodSync(binary, 0o755)
  return binary
}

async function readUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.once('error', reject)
    child.once('exit', () => reject(new RefusedError(`the engine ended: ${text}`)))
    const onData = (chunk: Buffer) => {
      text += chunk.toString('utf8')
      const port = /Listening on 127\.0\.0\.1:(\d+)/.exec(text)?.[1]
      if (port !== undefined) {
        child.stdout?.off('data', onData)
        child.stdout?.resume()
        resolve(`http://127.0.0.1:${port}`)
      }
    }
    child.stdout?.on('data', onData)
  })
}
