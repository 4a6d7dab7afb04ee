import { join } from 'node:path'
import { contracts } from '@concejo/contracts'
import {
  type AddressBook,
  createEmbeddedLedger,
  createGenesis,
  createProjection,
  createSubmission,
  type Ledger,
  ledgerMigrations,
  type Projection,
  type Submission,
} from '@concejo/ledger'
import {
  type Bytes32,
  createId,
  createP256Key,
  type Hex,
  p256PublicKey,
  p256Signer,
  roleId,
  unsafeBrand,
} from '@concejo/protocol'
import { encodeFunctionData, keccak256, stringToHex } from 'viem'
import {
  collectHandlers,
  createNetworkHandlers,
  createPlatform,
  migrate,
  type OidcOptions,
  type PersonaDefinition,
  type Platform,
  platformMigrations,
  type Service,
} from '../src/index.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { createTestService } from './test-service.ts'

const names = ['Registry', 'Batch', 'P256Verifier', 'WebAuthnVerifier', 'Checkpoints'] as const

/** Contracts of the network that platform tests run on. */
export const testContracts: AddressBook = Object.fromEntries(
  names.map((name) => [name, { name, address: contracts[name].address, abi: contracts[name].abi }]),
)

/**
 * A whole node of real parts: PostgreSQL, chain, submission, projection, HTTP. Two governing organisations with
 * personas.
 */
export interface TestPlatform {
  readonly platform: Platform
  readonly ledger: Ledger
  readonly submission: Submission
  readonly projection: Projection
  readonly opened: TestDatabase
  readonly city: Bytes32
  readonly region: Bytes32
  readonly personas: readonly PersonaDefinition[]
  /** Sign in as a persona; a function that calls the API with its bearer token. */
  enter(persona: string): Promise<Call>
  call: Call
  stop(): Promise<void>
}

/** Keys of test nodes. */
export function deriveTestKey(purpose: string): Bytes32 {
  return unsafeBrand(keccak256(stringToHex(`test node: ${purpose}`)))
}

export type Call = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<{ readonly status: number; readonly body: unknown; readonly headers: Readonly<Record<string, unknown>> }>

export interface TestPlatformOptions {
  readonly services?: readonly Service[]
  readonly mode?: 'sandbox' | 'production'
  readonly oidc?: OidcOptions
  readonly origin?: string
  readonly requestsPerMinutePerAddress?: number
  readonly portalFolder?: string
  readonly documentBytesMax?: number
}

/** Start it. Takes some two seconds. */
export async function createTestPlatform(options: TestPlatformOptions = {}): Promise<TestPlatform> {
  const city = createId()
  const region = createId()
  const personas = createPersonas(city, region)
  const services = options.services ?? [createTestService()]
  const core = await startCore(personas, { services, organisations: [city, region] })
  const platform = await createPlatform({
    derive: deriveTestKey,
    ...core,
    database: core.opened.database,
    services,
    mode: options.mode ?? 'sandbox',
    dataFolder: core.opened.dataFolder,
    origin: options.origin ?? 'http://localhost:4180',
    version: '0.0.0',
    organisationName: 'Test City',
    personas,
    logLevel: 'silent',
    requestsPerMinutePerAddress: options.requestsPerMinutePerAddress ?? 1_000_000,
    signInsPerMinutePerAddress: 1_000_000,
    ...(options.oidc === undefined ? {} : { oidc: options.oidc }),
    ...(options.portalFolder === undefined ? {} : { portalFolder: options.portalFolder }),
    ...(options.documentBytesMax === undefined ? {} : { documentBytesMax: options.documentBytesMax }),
  })
  const call = createCall(platform, {})
  return {
    ...core,
    platform,
    city,
    region,
    personas,
    call,
    enter: async (persona) => {
      const { body } = await call('POST', '/api/sandbox/enter', { persona })
      const { token } = unsafeBrand<{ token: string }>(body)
      return createCall(platform, { authorization: `Bearer ${token}` })
    },
    stop: async () => {
      await platform.stop()
      await core.projection.stop()
      await core.submission.stop()
      await core.ledger.stop()
      await core.opened.stop()
    },
  }
}

type Core = Pick<TestPlatform, 'opened' | 'ledger' | 'submission' | 'projection'>

async function startCore(
  personas: readonly PersonaDefinition[],
  options: { readonly services: readonly Service[]; readonly organisations: readonly Bytes32[] },
): Promise<Core> {
  const opened = await createTestDatabase()
  const { database } = opened
  await opened.migrate({
    node: [
      { name: 'platform', folder: platformMigrations.node },
      { name: 'ledger', folder: ledgerMigrations },
    ],
    read: [],
  })
  const ledger = await createEmbeddedLedger({
    folder: join(opened.dataFolder, 'ledger'),
    contracts: testContracts,
    sandbox: true,
    genesis: () => createTestGenesis(personas, options.organisations),
  })
  const relaySeed = createP256Key().privateKey
  const submission = await createSubmission({ ledger, database, relaySeed, contractErrors: {} })
  const projection = await createProjection({
    ledger,
    database,
    handlers: collectHandlers(createNetworkHandlers(ledger.contracts), options.services),
    prepareSchema: async (schema) => {
      await migrate(database, { schema, modules: [{ name: 'platform', folder: platformMigrations.read }] })
    },
  })
  await projection.reached((await ledger.health()).head, 10_000)
  return { opened, ledger, submission, projection }
}

function createCall(platform: Platform, common: Readonly<Record<string, string>>): Call {
  return async (method, url, body, headers = {}) => {
    const isJson = body !== undefined && typeof body !== 'string' && !(body instanceof Uint8Array)
    const payload = isJson ? JSON.stringify(body) : body
    const response = await platform.http.inject({
      method,
      url,
      headers: { ...common, ...(isJson ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(payload === undefined
        ? {}
        : { payload: unsafeBrand<string>(payload instanceof Uint8Array ? Buffer.from(payload) : payload) }),
    })
    const isText = String(response.headers['content-type'] ?? '').includes('json')
    return {
      status: response.statusCode,
      body: isText ? JSON.parse(response.payload) : response.rawPayload,
      headers: response.headers,
    }
  }
}

function createPersonas(city: Bytes32, region: Bytes32): readonly PersonaDefinition[] {
  const create = (id: string, organisation: Bytes32, roles: readonly string[]): PersonaDefinition => ({
    id,
    name: `Persona ${id}`,
    roleTitle: id,
    organisation,
    roles,
    privateKey: createP256Key().privateKey,
    person: createId(),
  })
  return [
    create('city-admin', city, ['registry.administrator', 'registry.governor']),
    create('city-second', city, ['registry.administrator', 'funds.call-manager']),
    create('city-clerk', city, ['funds.call-manager']),
    create('region-admin', region, ['registry.administrator', 'registry.governor']),
  ]
}

async function createTestGenesis(personas: readonly PersonaDefinition[], organisations: readonly Bytes32[]) {
  const signerOf = (privateKey: Hex): Hex => p256Signer(contracts.P256Verifier.address, p256PublicKey(privateKey))
  const founding = organisations.map((organisation) => ({
    organisation,
    did: createId(),
    kind: 1,
    governing: true,
    members: personas
      .filter((persona) => persona.organisation === organisation)
      .map((persona) => ({
        signer: signerOf(persona.privateKey),
        person: persona.person,
        roles: persona.roles.map((role) => roleId(role)),
      })),
  }))
  return createGenesis({
    chainId: 421_338,
    timestamp: Math.floor(Date.now() / 1000) - 60,
    contracts: names.map((name) => ({
      address: contracts[name].address,
      runtimeCode: contracts[name].runtimeCode,
      ...(name === 'Registry'
        ? {
            initialise: encodeFunctionData({
              abi: contracts.Registry.abi,
              functionName: 'initialize',
              args: [founding, 2],
            }),
          }
        : {}),
    })),
  })
}
