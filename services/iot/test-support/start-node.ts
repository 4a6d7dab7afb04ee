import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contracts, initialiseData } from '@concejo/contracts'
import {
  createEmbeddedLedger,
  createGenesis,
  createProjection,
  createSubmission,
  ledgerMigrations,
} from '@concejo/ledger'
import {
  collectHandlers,
  createDatabase,
  createNetworkHandlers,
  createPlatform,
  migrate,
  type OpenDatabase,
  type PersonaDefinition,
  type Platform,
  platformMigrations,
  type Service,
  type ServiceRuntime,
} from '@concejo/platform'
import {
  type Bytes32,
  ConcejoError,
  createId,
  createP256Key,
  p256PublicKey,
  p256Signer,
  roleId,
  sha256Hex,
  unsafeBrand,
} from '@concejo/protocol'
import { errors } from '../errors.ts'
import { iot } from '../index.ts'

/** A node with the IoT service that listens on a port. */
export interface IotNode {
  readonly url: string
  readonly platform: Platform
  readonly opened: OpenDatabase
  /** What the service's background work runs with. */
  readonly runtime: ServiceRuntime
  /** An administration with `steward` and `admin`, another one with `guest`. */
  readonly city: Bytes32
  readonly region: Bytes32
  /** Bearer token of a persona. */
  enter(persona: string): Promise<string>
  /** An app of the city, or of the other one, that may produce: its credentials and a token. */
  createApp(persona: 'admin' | 'guest', scopes?: readonly string[]): Promise<TestApp>
  /** One request with a token, or as a visitor. */
  call(request: NodeRequest): Promise<NodeAnswer>
  stop(): Promise<void>
}

export interface TestApp {
  readonly appId: string
  readonly clientSecret: string
  readonly token: string
}

export interface NodeRequest {
  readonly token?: string
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface NodeAnswer {
  readonly status: number
  readonly headers: Headers
  // What a test expects is said by its assertions.
  // oxlint-disable-next-line no-explicit-any -- answers of every endpoint.
  readonly body: any
}

/** Start it; takes some three seconds. */
export async function startIotNode(
  options: { readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<IotNode> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'concejo-iot-'))
  const [city, region] = [createId(), createId()]
  const personas = [
    createPersona('steward', city, ['records.steward']),
    createPersona('admin', city, ['registry.administrator', 'registry.governor']),
    createPersona('guest', region, ['registry.administrator', 'registry.governor']),
  ]
  const { opened, platform, runtime, close } = await openParts({ dataFolder, personas, city, region, ...options })
  const url = await platform.http.listen({ port: 0, host: '127.0.0.1' })
  const call = createCall(url)
  const enter = async (persona: string): Promise<string> => {
    const { body } = await call({ path: '/api/sandbox/enter', body: { persona } })
    return body.token
  }
  return {
    ...{ url, platform, opened, runtime, city, region, call, enter },
    createApp: async (persona, scopes = ['records:produce']) => {
      const body = {
        name: 'sensors',
        organisation: persona === 'admin' ? city : region,
        scopes: [...scopes],
        requestsPerMinute: 600_000,
      }
      const made = await call({ token: await enter(persona), path: '/api/apps', body })
      const { appId, clientSecret } = made.body
      const credentials = { client_id: appId, client_secret: clientSecret }
      const issued = await call({ path: '/api/token', body: { grant_type: 'client_credentials', ...credentials } })
      return { appId, clientSecret, token: issued.body.access_token }
    },
    stop: async () => {
      await platform.stop()
      await close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

async function openParts(options: {
  readonly dataFolder: string
  readonly personas: readonly PersonaDefinition[]
  readonly city: Bytes32
  readonly region: Bytes32
  readonly environment?: Readonly<Record<string, string>>
}) {
  const { dataFolder, personas } = options
  const opened = await createDatabase({ dataFolder })
  const { database } = opened
  const runtimes: ServiceRuntime[] = []
  const start: Service['start'] = async (runtime) => {
    runtimes.push(runtime)
    return (await iot.start?.(runtime)) ?? { stop: async () => undefined }
  }
  // In a whole node the records service brings this role.
  const services = [{ ...iot, roles: ['records.steward'], start }]
  const read = [
    { name: 'platform', folder: platformMigrations.read },
    { name: 'iot', folder: iot.migrations },
  ]
  await opened.migrate({
    node: [
      { name: 'platform', folder: platformMigrations.node },
      { name: 'ledger', folder: ledgerMigrations },
    ],
    read,
  })
  const ledger = await openLedger(options)
  const projection = await createProjection({
    ...{ ledger, database, handlers: collectHandlers(createNetworkHandlers(ledger.contracts), services) },
    prepareSchema: async (schema) => {
      await migrate(database, { modules: read, schema })
    },
  })
  const submission = await createSubmission({
    ...{ ledger, database, relaySeed: createP256Key().privateKey, contractErrors: iot.contractErrors },
  })
  await projection.reached((await ledger.health()).head, 10_000)
  const platform = await createPlatform({
    derive: (purpose) => sha256Hex(Buffer.from(`test node: ${purpose}`)),
    ...{ database, ledger, submission, projection, services, dataFolder, personas },
    ...{ mode: 'sandbox', origin: 'http://localhost:4180', version: '0.0.0', organisationName: 'Test City' },
    ...{ logLevel: 'silent', requestsPerMinutePerAddress: 1_000_000, signInsPerMinutePerAddress: 1_000_000 },
    environment: options.environment ?? {},
  })
  const close = async (): Promise<void> => {
    await projection.stop()
    await submission.stop()
    await ledger.stop()
    await opened.stop()
  }
  const [runtime] = runtimes
  if (runtime === undefined) {
    throw new ConcejoError(errors.badTopic)
  }
  return { opened, platform, runtime, close }
}

function openLedger({
  dataFolder,
  personas,
  city,
  region,
}: {
  readonly dataFolder: string
  readonly personas: readonly PersonaDefinition[]
  readonly city: Bytes32
  readonly region: Bytes32
}) {
  const initialise = initialiseData({
    threshold: 2,
    answerTerm: 604_800n,
    organisations: [city, region].map((organisation) => ({
      ...{ organisation, did: createId(), kind: 1, governing: true },
      members: personas
        .filter((persona) => persona.organisation === organisation)
        .map((persona) => ({
          signer: p256Signer(contracts.P256Verifier.address, p256PublicKey(persona.privateKey)),
          person: persona.person,
          roles: persona.roles.map((role) => roleId(role)),
        })),
    })),
  })
  const deployed = Object.entries(contracts)
  return createEmbeddedLedger({
    folder: join(dataFolder, 'ledger'),
    contracts: Object.fromEntries(deployed.map(([name, { address, abi }]) => [name, { name, address, abi }])),
    sandbox: true,
    genesis: () =>
      createGenesis({
        chainId: 421_341,
        timestamp: Math.floor(Date.now() / 1000) - 60,
        contracts: deployed.map(([name, { address, runtimeCode }]) => {
          const data = initialise[name]
          return { address, runtimeCode, ...(data === undefined ? {} : { initialise: data }) }
        }),
      }),
  })
}

function createPersona(id: string, organisation: Bytes32, roles: readonly string[]): PersonaDefinition {
  const { privateKey } = createP256Key()
  return { id, name: `Persona ${id}`, roleTitle: id, organisation, roles, privateKey, person: createId() }
}

function createCall(url: string): IotNode['call'] {
  return async ({ token, method, path, body, headers = {} }) => {
    const answer = await fetch(`${url}${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return {
      status: answer.status,
      headers: answer.headers,
      body: text === '' ? undefined : unsafeBrand(JSON.parse(text)),
    }
  }
}
