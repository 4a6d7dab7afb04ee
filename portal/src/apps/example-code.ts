/** What the examples of an app are made of. */
export interface ExampleValues {
  /** Address of the node, without a slash at the end. */
  readonly origin: string
  readonly host: string
  readonly organisation: string
  readonly stream: string
  readonly appId: string
  /** Shown once; a word in its place afterwards. */
  readonly clientSecret: string
  readonly scopes: readonly string[]
  /** A record of the stream. */
  readonly record: Readonly<Record<string, unknown>>
}

export const exampleKinds = ['curl', 'typescript', 'mqtt', 'ngsi-ld'] as const
export type ExampleKind = (typeof exampleKinds)[number]

/** A program to paste, with the app's own values. */
export function createExample(kind: ExampleKind, values: ExampleValues): string {
  switch (kind) {
    case 'curl':
      return createCurl(values)
    case 'typescript':
      return createTypeScript(values)
    case 'mqtt':
      return createMqtt(values)
    case 'ngsi-ld':
      return createSubscription(values)
  }
}

function createCurl(values: ExampleValues): string {
  const credentials = JSON.stringify({
    grant_type: 'client_credentials',
    client_id: values.appId,
    client_secret: values.clientSecret,
  })
  const records = `${values.origin}/api/records/streams/${values.organisation}/${values.stream}/records`
  return [
    `TOKEN=$(curl -s ${values.origin}/api/token \\`,
    "  -H 'content-type: application/json' \\",
    `  -d ${quote(credentials)} \\`,
    '  | sed \'s/.*"access_token":"\\([^"]*\\)".*/\\1/\')',
    '',
    ...(values.scopes.includes('records:produce')
      ? [
          `curl ${records} \\`,
          '  -H "authorization: Bearer $TOKEN" \\',
          "  -H 'content-type: application/json' \\",
          `  -d ${quote(JSON.stringify(values.record))}`,
        ]
      : [`curl '${records}?order=newest&limit=10' \\`, '  -H "authorization: Bearer $TOKEN"']),
    '',
  ].join('\n')
}

function createTypeScript(values: ExampleValues): string {
  const params = `{ organisation: '${values.organisation}', stream: '${values.stream}' }`
  const record = JSON.stringify(values.record, undefined, 2).replaceAll('\n', '\n  ')
  return [
    "import { createConcejo } from '@concejo/sdk'",
    '',
    `const concejo = createConcejo({ baseUrl: '${values.origin}' })`,
    'await concejo.signInApp({',
    `  clientId: '${values.appId}',`,
    `  clientSecret: '${values.clientSecret}',`,
    '})',
    ...(values.scopes.includes('records:produce')
      ? [
          'const { results } = await concejo.api.appendRecords({',
          `  params: ${params},`,
          `  body: ${record},`,
          '})',
          'console.log(results)',
        ]
      : [
          'const { items } = await concejo.api.listRecords({',
          `  params: ${params},`,
          "  query: { order: 'newest', limit: 10 },",
          '})',
          'console.log(items)',
        ]),
    '',
  ].join('\n')
}

function createMqtt(values: ExampleValues): string {
  return [
    `mosquitto_pub -h ${values.host} -p 1883 -q 1 \\`,
    `  -u ${quote(values.appId)} \\`,
    `  -P ${quote(values.clientSecret)} \\`,
    `  -t ${quote(`concejo/${values.organisation}/${values.stream}`)} \\`,
    `  -m ${quote(JSON.stringify(values.record))}`,
    '',
  ].join('\n')
}

/** A subscription that has a context broker notify the node; the broker keeps the header and sends it each time. */
function createSubscription(values: ExampleValues): string {
  const entity = values.record['entity']
  const type = (typeof entity === 'string' ? /^urn:ngsi-ld:([^:]+):/.exec(entity)?.[1] : undefined) ?? 'Thing'
  const subscription = {
    type: 'Subscription',
    entities: [{ type }],
    notification: {
      endpoint: {
        uri: `${values.origin}/api/ngsi-ld/${values.organisation}/notify`,
        accept: 'application/json',
        receiverInfo: [{ key: 'Authorization', value: `Basic ${toBase64(`${values.appId}:${values.clientSecret}`)}` }],
      },
    },
  }
  return [
    "curl 'http://context-broker:1026/ngsi-ld/v1/subscriptions' \\",
    "  -H 'content-type: application/json' \\",
    `  -d ${quote(JSON.stringify(subscription))}`,
    '',
  ].join('\n')
}

function toBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}

/** A word of a POSIX shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
