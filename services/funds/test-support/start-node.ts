import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contracts, initialiseData } from '@concejo/contracts'
import {
  createEmbeddedLedger,
  createGenesis,
  createProjection,
  createSubmission,
  type Ledger,
  ledgerMigrations,
  type Projection,
  type ProjectionOptions,
} from '@concejo/ledger'
import {
  collectHandlers,
  createDatabase,
  createNetworkHandlers,
  createPlatform,
  type Demo,
  type MigrationModule,
  migrate,
  type OpenDatabase,
  type PersonaDefinition,
  type Platform,
  platformMigrations,
  type Service,
} from '@concejo/platform'
import {
  type Bytes32,
  createId,
  createP256Key,
  p256PublicKey,
  p256Signer,
  roleId,
  sha256Hex,
  unsafeBrand,
} from '@concejo/protocol'
import { keccak256, stringToHex } from 'viem'

/** A node of real parts (chain, PostgreSQL, HTTP) with the people of a demo. */
export interface TestNode {
  readonly ledger: Ledger
  readonly opened: OpenDatabase
  readonly projection: Projection
  readonly projectionOptions: ProjectionOptions
  readonly personas: readonly PersonaDefinition[]
  /** One request as a persona, or as a visitor. */
  call(request: TestRequest): Promise<TestAnswer>
  stop(): Promise<void>
}

export interface TestRequest {
  readonly persona?: string
  readonly method?: 'GET' | 'POST'
  readonly url: string
  readonly body?: unknown
}

export interface TestAnswer {
  readonly status: number
  readonly body: unknown
  readonly text: string
}

/** Start it; takes some three seconds. */
export async function startTestNode(services: readonly Service[], demo: Demo): Promise<TestNode> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'concejo-services-'))
  const personas = createPersonas(demo)
  const { opened, readModules } = await openDatabase(dataFolder, services)
  const { database } = opened
  const ledger = await openLedger(dataFolder, demo, personas)
  const projectionOptions: ProjectionOptions = {
    ledger,
    database,
    handlers: collectHandlers(createNetworkHandlers(ledger.contracts), services),
    prepareSchema: async (schema) => {
      await migrate(database, { modules: readModules, schema })
    },
  }
  const projection = await createProjection(projectionOptions)
  const submission = await createSubmission({
    ledger,
    database,
    relaySeed: createP256Key().privateKey,
    contractErrors: Object.assign({}, ...services.map((service) => service.contractErrors)),
  })
  const platform = await createPlatform({
    derive: (purpose) => sha256Hex(Buffer.from(`test node: ${purpose}`)),
    ...{ database, ledger, submission, projection, services, dataFolder, personas },
    mode: 'sandbox',
    origin: 'http://localhost:4180',
    version: '0.0.0',
    organisationName: 'Test City',
    logLevel: 'silent',
    requestsPerMinutePerAddress: 1_000_000,
    signInsPerMinutePerAddress: 1_000_000,
  })
  return {
    ...{ ledger, opened, projection, projectionOptions, personas },
    call: createCall(platform),
    stop: async () => {
      await platform.stop()
      await projection.stop()
      await submission.stop()
      await ledger.stop()
      await opened.stop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

async function openDatabase(
  dataFolder: string,
  services: readonly Service[],
): Promise<{ readonly opened: OpenDatabase; readonly readModules: readonly MigrationModule[] }> {
  const opened = await createDatabase({ dataFolder })
  const readModules = [
    { name: 'platform', folder: platformMigrations.read },
    ...services.map((service) => ({ name: service.about.id, folder: service.migrations })),
  ]
  await opened.migrate({
    node: [
      { name: 'platform', folder: platformMigrations.node },
      { name: 'ledger', folder: ledgerMigrations },
    ],
    read: readModules,
  })
  return { opened, readModules }
}

/** Requests without a network; a persona is signed in when it is first needed. */
function createCall(platform: Platform): TestNode['call'] {
  const tokens = new Map<string, string>()
  const send = async (request: TestRequest, token?: string): Promise<TestAnswer> => {
    const response = await platform.http.inject({
      method: request.method ?? (request.body === undefined ? 'GET' : 'POST'),
      url: request.url,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(request.body === undefined ? {} : { payload: JSON.stringify(request.body) }),
    })
    const isJson = String(response.headers['content-type'] ?? '').includes('json')
    return { status: response.statusCode, body: isJson ? response.json() : undefined, text: response.payload }
  }
  const enter = async (persona: string): Promise<string> => {
    const answer = await send({ url: '/api/sandbox/enter', body: { persona } })
    const { token } = unsafeBrand<{ token: string }>(answer.body)
    tokens.set(persona, token)
    return token
  }
  return async (request) => {
    const { persona } = request
    return send(request, persona === undefined ? undefined : (tokens.get(persona) ?? (await enter(persona))))
  }
}

/** Identifier of an organisation of a demo by its key. */
export function organisationId(key: string): Bytes32 {
  return unsafeBrand(keccak256(stringToHex(`organisation:${key}`)))
}

function createPersonas(demo: Demo): readonly PersonaDefinition[] {
  return demo.personas.map((persona) => ({
    ...persona,
    organisation: organisationId(persona.organisation),
    privateKey: createP256Key().privateKey,
    person: createId(),
  }))
}

const kinds = { administration: 1, auditor: 2, applicant: 3 } as const

function openLedger(dataFolder: string, demo: Demo, personas: readonly PersonaDefinition[]): Promise<Ledger> {
  const initialise = initialiseData({
    threshold: 2,
    answerTerm: 604_800n,
    organisations: demo.organisations.map(({ key, kind, governing }) => ({
      organisation: organisationId(key),
      did: createId(),
      kind: kinds[kind],
      governing,
      members: personas
        .filter((persona) => persona.organisation === organisationId(key))
        .map((persona) => ({
          signer: p256Signer(contracts.P256Verifier.address, p256PublicKey(persona.privateKey)),
          person: persona.person,
          roles: persona.roles.map((role) => roleId(role)),
        })),
    })),
  })
  return createEmbeddedLedger({
    folder: join(dataFolder, 'ledger'),
    contracts: Object.fromEntries(
      Object.entries(contracts).map(([name, { address, abi }]) => [name, { name, address, abi }]),
    ),
    sandbox: true,
    genesis: () =>
      createGenesis({
        chainId: 421_339,
        timestamp: Math.floor(Date.now() / 1000) - demo.spanSeconds - 60,
        contracts: Object.entries(contracts).map(([name, { address, runtimeCode }]) => {
          const data = initialise[name]
          return { address, runtimeCode, ...(data === undefined ? {} : { initialise: data }) }
        }),
      }),
  })
}
