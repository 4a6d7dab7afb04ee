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
import { records } from '../../index.ts'

/** A node with the records service that listens on a port. */
export interface RecordsNode {
  readonly url: string
  readonly platform: Platform
  readonly opened: OpenDatabase
  /** An administration with `steward` and `admin`, another one with `guest`. */
  readonly city: Bytes32
  readonly region: Bytes32
  /** Bearer token of a persona. */
  enter(persona: string): Promise<string>
  /** One request with a token, or as a visitor. */
  call(request: NodeRequest): Promise<NodeAnswer>
  stop(): Promise<void>
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
  readonly body: AnswerBody
}

/** An entry, of a list of records or of one of groups, webhooks or dead letters. */
interface AnswerItem {
  readonly id: string
  readonly name: string
  readonly number: number
  readonly index: number
  readonly record: { readonly data: { readonly n: number } }
}

/** Fields of the answers that tests look at; which of them an answer has is what they assert. */
export interface AnswerBody {
  readonly code: string
  readonly token: string
  readonly items: readonly AnswerItem[]
  readonly lease: string
  readonly delivery: number
  readonly committed: number
  readonly handed: number
  readonly lag: { readonly records: number }
  readonly leases: { readonly held: number; readonly returned: number }
  readonly reader: string
  readonly secret: string
  readonly webhook: { readonly id: string; readonly reader: string }
  readonly state: string
  readonly attempts: number
  readonly nextTryAt: number
  readonly lastFailure?: { readonly code: string }
  readonly pausedBecause?: string
  readonly deadLetters: number
  readonly replays: readonly unknown[]
  readonly appId: string
  readonly clientSecret: string
  readonly access_token: string
}

/** Start it; takes some three seconds. */
export async function startRecordsNode(
  options: { readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<RecordsNode> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'concejo-consumers-'))
  const [city, region] = [createId(), createId()]
  const personas = [
    createPersona('steward', city, ['records.steward']),
    createPersona('admin', city, ['registry.administrator', 'registry.governor']),
    createPersona('guest', region, ['registry.administrator', 'registry.governor']),
  ]
  const { opened, platform, close } = await openParts({ dataFolder, personas, city, region, ...options })
  const url = await platform.http.listen({ port: 0, host: '127.0.0.1' })
  const call = createCall(url)
  return {
    ...{ url, platform, opened, city, region, call },
    enter: async (persona) => {
      const { body } = await call({ path: '/api/sandbox/enter', body: { persona } })
      return body.token
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
  const services = [records]
  const read = [
    { name: 'platform', folder: platformMigrations.read },
    { name: 'records', folder: records.migrations },
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
    ...{ ledger, database, relaySeed: createP256Key().privateKey, contractErrors: records.contractErrors },
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
  return { opened, platform, close }
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
        chainId: 421_340,
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

function createCall(url: string): RecordsNode['call'] {
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
    return { status: answer.status, body: unsafeBrand<AnswerBody>(JSON.parse(text === '' ? '{}' : text)) }
  }
}
