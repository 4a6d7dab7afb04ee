import { mkdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  createEmbeddedLedger,
  createGenesis,
  createProjection,
  createRemoteLedger,
  createSubmission,
  type Ledger,
  ledgerMigrations,
  type Projection,
  type ProjectionOptions,
  type Submission,
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
import { services } from '@concejo/services'
import type { Configuration } from './configuration.ts'
import { createAddressBook, createGenesisContracts } from './contract-book.ts'
import { createPersonas, type Founding, foundDemoCity, readFounding } from './founding.ts'
import { type NodeSecret, openNodeSecret } from './node-secret.ts'
import { openRemoteContracts } from './remote-contracts.ts'
import { setClockBack } from './set-clock-back.ts'

/** Root of the checkout: where the built portal stands. */
export const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

export const version = '0.1.0'

/** The parts below the platform: what maintenance needs too. */
export interface Core {
  readonly secret: NodeSecret
  readonly personas: readonly PersonaDefinition[]
  readonly ledger: Ledger
  readonly opened: OpenDatabase
  readonly projectionOptions: ProjectionOptions
  readonly findNetwork: () => Promise<Founding>
  stop(): Promise<void>
}

/** A node, wired and listening. */
export interface Node {
  readonly url: string
  readonly core: Core
  readonly platform: Platform
  readonly submission: Submission
  readonly projection: Projection
  stop(): Promise<void>
}

const demos = services.flatMap((service) => (service.demo === undefined ? [] : [service.demo]))

/** Open database and ledger, bring the schemas up to date. */
export async function openCore(configuration: Configuration): Promise<Core> {
  const { dataFolder, mode } = configuration
  const sandbox = mode === 'sandbox'
  await mkdir(dataFolder, { recursive: true })
  const secret = await openNodeSecret(dataFolder)
  const personas = sandbox ? createPersonas(demos, secret) : []
  const findNetwork = (): Promise<Founding> =>
    sandbox ? Promise.resolve(foundDemoCity(demos, personas)) : readFounding(configuration.networkFile)
  const [opened, ledger] = await Promise.all([
    createDatabase({
      dataFolder,
      ...(configuration.databaseUrl === undefined ? {} : { url: configuration.databaseUrl }),
    }),
    openLedger(configuration, findNetwork),
  ])
  const readModules = [
    { name: 'platform', folder: platformMigrations.read },
    ...services.map((service) => ({ name: service.about.id, folder: service.migrations })),
  ]
  const nodeModules = [
    { name: 'platform', folder: platformMigrations.node },
    { name: 'ledger', folder: ledgerMigrations },
  ]
  await opened.migrate({ node: nodeModules, read: readModules })
  return {
    secret,
    personas,
    ledger,
    opened,
    findNetwork,
    projectionOptions: {
      ledger,
      database: opened.database,
      handlers: collectHandlers(createNetworkHandlers(ledger.contracts), services),
      prepareSchema: async (schema) => {
        await migrate(opened.database, { modules: readModules, schema })
      },
    },
    stop: async () => {
      await ledger.stop()
      await opened.stop()
    },
  }
}

/** Start a node: core, carrying, read models, platform, HTTP. */
export async function startNode(configuration: Configuration): Promise<Node> {
  const port = configuration.port === 0 ? await findFreePort() : configuration.port
  const origin = configuration.origin ?? `http://localhost:${port}`
  const core = await openCore(configuration)
  const { ledger, opened } = core
  const projection = await createProjection(core.projectionOptions)
  const submission = await createSubmission({
    ledger,
    database: opened.database,
    relaySeed: core.secret.derive('relay keys'),
    contractErrors: Object.assign({}, ...services.map((service) => service.contractErrors)),
  })
  const network = await core.findNetwork().catch(() => undefined)
  const platform = await createPlatform({
    database: opened.database,
    ledger,
    submission,
    projection,
    services,
    mode: configuration.mode,
    dataFolder: configuration.dataFolder,
    portalFolder: join(repository, 'portal', 'dist'),
    origin,
    allowedOrigins: [origin, `http://127.0.0.1:${port}`],
    version: await readVersion(),
    organisationName: network?.organisations[0]?.name ?? 'Concejo',
    personas: core.personas,
    logLevel: configuration.logLevel,
    derive: core.secret.derive,
    environment: process.env,
    ...configuration.logs,
    recordLimits: configuration.recordLimits,
    ...(configuration.oidc === undefined ? {} : { oidc: configuration.oidc }),
    ...(configuration.metricsToken === undefined ? {} : { metricsToken: configuration.metricsToken }),
  })
  for (const organisation of network?.organisations ?? []) {
    await platform.setOrganisationProfile({ organisation: organisation.organisation, name: organisation.name })
  }
  await platform.http.listen({ port, host: configuration.host })
  return {
    url: origin,
    core,
    platform,
    submission,
    projection,
    stop: async () => {
      await platform.stop()
      await submission.stop()
      await projection.stop()
      await core.stop()
    },
  }
}

async function openLedger(configuration: Configuration, findNetwork: () => Promise<Founding>): Promise<Ledger> {
  const sandbox = configuration.mode === 'sandbox'
  if (configuration.ledgerUrls.length > 0) {
    const contracts = await openRemoteContracts(configuration, findNetwork)
    return createRemoteLedger({ urls: configuration.ledgerUrls, contracts })
  }
  const folder = join(configuration.dataFolder, 'ledger')
  const demoSpan = sandbox && configuration.demo ? demos.reduce((sum, demo) => sum + demo.spanSeconds, 0) : 0
  if (demoSpan > 0) {
    await setClockBack(folder, demoSpan)
  }
  return createEmbeddedLedger({
    folder,
    contracts: createAddressBook(),
    sandbox,
    genesis: async () => {
      const network = await findNetwork()
      return createGenesis({
        chainId: configuration.chainId,
        timestamp: Math.floor(Date.now() / 1000) - demoSpan - 60,
        contracts: createGenesisContracts(network),
      })
    },
  })
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

async function readVersion(): Promise<string> {
  const content: unknown = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8'))
  return typeof content === 'object' && content !== null && 'version' in content ? String(content.version) : version
}
