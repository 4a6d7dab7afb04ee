import { homedir } from 'node:os'
import { join } from 'node:path'
import { ConcejoError, defineErrors, unsafeBrand } from '@concejo/protocol'
import { z } from 'zod'

export const configurationErrors = defineErrors({
  invalid: {
    code: 'configuration.invalid',
    text: 'The configuration is not valid.',
    status: 500,
    help: 'Correct the settings listed; docs/reference/configuration.md explains each one.',
  },
})

const flag = z.enum(['true', 'false', '1', '0', '']).transform((value) => value === 'true' || value === '1')

/** Every setting: environment variable, schema, what it means. The reference page is generated from this table. */
export const settings = {
  CONCEJO_DATA: {
    schema: z.string().min(1).optional(),
    text: 'Folder for everything this node keeps: journal, database, documents, keys. Default: `data` in the current folder (sandbox), `~/.local/share/concejo` (production).',
  },
  CONCEJO_PORT: {
    schema: z.coerce.number().int().min(0).max(65_535).default(4180),
    text: 'Port of the portal and the API; 0 takes a free one.',
  },
  CONCEJO_HOST: {
    schema: z.string().default('127.0.0.1'),
    text: 'Address to listen on. Put a TLS proxy in front before opening it to a network.',
  },
  CONCEJO_ORIGIN: {
    schema: z.url().optional(),
    text: 'Public origin, as `https://grants.example.org`. Passkeys and cookies are bound to it. Needed in production, and there with TLS.',
  },
  CONCEJO_MODE: {
    schema: z.enum(['sandbox', 'production']).default('sandbox'),
    text: 'Same as `--production`. Sandbox data is refused in production, and the reverse.',
  },
  CONCEJO_DATABASE_URL: {
    schema: z.url().optional(),
    text: 'PostgreSQL 15 or later, as `postgresql://user@host/database`. Default: an embedded server in the data folder.',
  },
  CONCEJO_LEDGER_URL: {
    schema: z.string().optional(),
    text: 'JSON-RPC address of an Ethereum-compatible chain; several by comma. Default: the embedded engine.',
  },
  CONCEJO_LEDGER_KEY: {
    schema: z
      .string()
      .regex(/^0x[0-9a-fA-F]{64}$/)
      .optional(),
    text: 'Private key that deploys the contracts on a chain by URL, once. Relay keys are made by the node.',
  },
  CONCEJO_CHAIN_ID: {
    schema: z.coerce.number().int().min(1).default(870_603),
    text: 'Chain id of a new embedded network.',
  },
  CONCEJO_NETWORK_FILE: {
    schema: z.string().optional(),
    text: 'JSON file with the founding organisations and members of a new production network.',
  },
  CONCEJO_DEMO: { schema: flag.default(true), text: 'Sandbox: fill a new network with the demo city.' },
  CONCEJO_OIDC_ISSUER: { schema: z.url().optional(), text: 'OpenID Connect issuer for sign-in.' },
  CONCEJO_OIDC_CLIENT_ID: { schema: z.string().optional(), text: 'Client id at the issuer.' },
  CONCEJO_OIDC_CLIENT_SECRET: { schema: z.string().optional(), text: 'Client secret at the issuer.' },
  CONCEJO_ANCHOR_SECONDS: {
    schema: z.coerce.number().int().min(1).max(86_400).default(60),
    text: 'Seconds after which the checkpoint of a log that has grown is put on the ledger.',
  },
  CONCEJO_ANCHOR_RECORDS: {
    schema: z.coerce.number().int().min(1).default(100_000),
    text: 'Records after which that is done before the time is over.',
  },
  CONCEJO_WATCH_LOGS: {
    schema: z.string().default(''),
    text: 'Logs of other nodes to watch and cosign, by comma, as `https://city.example.org/log/<organisation>`.',
  },
  CONCEJO_WATCH_SECONDS: {
    schema: z.coerce.number().int().min(1).max(86_400).default(60),
    text: 'Seconds between two looks at every log, own and watched.',
  },
  CONCEJO_RECORDS_PER_MINUTE: {
    schema: z.coerce.number().int().min(1).default(1_000_000),
    text: 'Records that one app, member or device may hand in a minute.',
  },
  CONCEJO_ORGANISATION_RECORDS_PER_MINUTE: {
    schema: z.coerce.number().int().min(1).default(3_000_000),
    text: 'Records that all together may hand in to the streams of one organisation a minute.',
  },
  CONCEJO_MQTT_URL: {
    schema: z.url().optional(),
    text: 'MQTT broker from which records are taken, as `mqtts://user:secret@broker.example.org`.',
  },
  CONCEJO_MQTT_PORT: {
    schema: z.coerce.number().int().min(0).max(65_535).optional(),
    text: 'Port of the embedded MQTT 3.1.1 broker on CONCEJO_HOST; without it there is none.',
  },
  CONCEJO_WEBHOOK_PRIVATE: {
    schema: flag.default(false),
    text: 'Let webhooks go to private and loopback addresses; for tests and closed networks only.',
  },
  CONCEJO_TARIFF: {
    schema: z.string().default(''),
    text: 'Prices that apps are shown: currency, 1,000 records, a gigabyte, as `EUR 0.02 0.15`; without it none.',
  },
  CONCEJO_LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
    text: 'Least severe log line that is written.',
  },
  CONCEJO_METRICS_TOKEN: {
    schema: z.string().min(16).optional(),
    text: 'Bearer token for `/metrics`; without it only loopback may read them.',
  },
} as const

type Schemas = { readonly [Name in keyof typeof settings]: (typeof settings)[Name]['schema'] }

const schema = z.object(
  unsafeBrand<Schemas>(Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, setting.schema]))),
)

export interface Configuration {
  readonly mode: 'sandbox' | 'production'
  readonly dataFolder: string
  readonly port: number
  readonly host: string
  readonly origin: string | undefined
  readonly databaseUrl: string | undefined
  readonly ledgerUrls: readonly string[]
  readonly ledgerKey: `0x${string}` | undefined
  readonly chainId: number
  readonly networkFile: string | undefined
  readonly demo: boolean
  readonly oidc:
    | { readonly issuer: string; readonly clientId: string; readonly clientSecret: string | undefined }
    | undefined
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
  readonly metricsToken: string | undefined
  /** How logs are anchored and watched. */
  readonly logs: {
    readonly anchorEverySeconds: number
    readonly anchorEveryRecords: number
    readonly watchedLogs: readonly string[]
    readonly watchEverySeconds: number
  }
  readonly recordLimits: { readonly perMinute: number; readonly organisationPerMinute: number }
}

/** Read settings from the environment; command-line options win. Throws `configuration.invalid` with every fault listed. */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
  options: {
    readonly production?: boolean
    readonly port?: string
    readonly data?: string
    readonly demo?: boolean
  } = {},
): Configuration {
  const parsed = schema.safeParse({
    ...environment,
    ...(options.production === true ? { CONCEJO_MODE: 'production' } : {}),
    ...(options.port === undefined ? {} : { CONCEJO_PORT: options.port }),
    ...(options.data === undefined ? {} : { CONCEJO_DATA: options.data }),
    ...(options.demo === undefined ? {} : { CONCEJO_DEMO: String(options.demo) }),
  })
  if (!parsed.success) {
    throw invalid(parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })))
  }
  const values = parsed.data
  if (values.CONCEJO_MODE === 'production' && values.CONCEJO_ORIGIN === undefined) {
    throw invalid([{ path: 'CONCEJO_ORIGIN', message: 'is needed in production' }])
  }
  if (values.CONCEJO_MODE === 'production' && !isSafeOrigin(values.CONCEJO_ORIGIN ?? '')) {
    throw invalid([{ path: 'CONCEJO_ORIGIN', message: 'must begin with https://; cookies travel in clear without it' }])
  }
  return {
    mode: values.CONCEJO_MODE,
    dataFolder: values.CONCEJO_DATA ?? defaultDataFolder(values.CONCEJO_MODE),
    port: values.CONCEJO_PORT,
    host: values.CONCEJO_HOST,
    origin: values.CONCEJO_ORIGIN,
    databaseUrl: values.CONCEJO_DATABASE_URL,
    ledgerUrls: (values.CONCEJO_LEDGER_URL ?? '').split(',').filter((url) => url !== ''),
    ledgerKey: toPrivateKey(values.CONCEJO_LEDGER_KEY),
    chainId: values.CONCEJO_CHAIN_ID,
    networkFile: values.CONCEJO_NETWORK_FILE,
    demo: values.CONCEJO_DEMO,
    oidc: toOidc(values),
    logLevel: values.CONCEJO_LOG_LEVEL,
    metricsToken: values.CONCEJO_METRICS_TOKEN,
    logs: {
      anchorEverySeconds: values.CONCEJO_ANCHOR_SECONDS,
      anchorEveryRecords: values.CONCEJO_ANCHOR_RECORDS,
      watchedLogs: values.CONCEJO_WATCH_LOGS.split(',').filter((prefix) => prefix !== ''),
      watchEverySeconds: values.CONCEJO_WATCH_SECONDS,
    },
    recordLimits: {
      perMinute: values.CONCEJO_RECORDS_PER_MINUTE,
      organisationPerMinute: values.CONCEJO_ORGANISATION_RECORDS_PER_MINUTE,
    },
  }
}

/** TLS, or this very machine, which browsers trust as much. */
function isSafeOrigin(origin: string): boolean {
  const { protocol, hostname } = new URL(origin)
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
}

function defaultDataFolder(mode: 'sandbox' | 'production'): string {
  return mode === 'sandbox' ? join(process.cwd(), 'data') : join(homedir(), '.local', 'share', 'concejo')
}

function toPrivateKey(text: string | undefined): `0x${string}` | undefined {
  return text === undefined ? undefined : `0x${text.slice(2)}`
}

function toOidc(values: z.output<typeof schema>): Configuration['oidc'] {
  const {
    CONCEJO_OIDC_ISSUER: issuer,
    CONCEJO_OIDC_CLIENT_ID: clientId,
    CONCEJO_OIDC_CLIENT_SECRET: clientSecret,
  } = values
  return issuer === undefined || clientId === undefined ? undefined : { issuer, clientId, clientSecret }
}

function invalid(issues: readonly { path: string; message: string }[]): ConcejoError {
  return new ConcejoError(configurationErrors.invalid, {}, { issues })
}
