import { contracts } from '@concejo/contracts'
import { createId } from '@concejo/protocol'
import type { AbiParameter } from 'viem'
import { z } from 'zod'

/** One request as bytes on the wire, before it is sent. */
export interface HostileRequest {
  readonly operation: string
  readonly method: string
  readonly path: string
  /** Names and values in turn, so that a name can come twice. */
  readonly headers: readonly string[]
  readonly body: Buffer | undefined
}

const schemaType = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  pattern: z.string().optional(),
  format: z.string().optional(),
  minimum: z.number().optional(),
})
const parameter = z.looseObject({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  schema: z.unknown().optional(),
})
const operation = z.looseObject({
  operationId: z.string(),
  parameters: z.array(parameter).default([]),
  requestBody: z
    .looseObject({ content: z.record(z.string(), z.looseObject({ schema: z.unknown().optional() })) })
    .optional(),
})
const openApi = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), operation)) })

/** An operation of the served OpenAPI document. */
export interface Operation extends z.output<typeof operation> {
  readonly method: string
  readonly path: string
}

/** Read the operations of an OpenAPI document. */
export function listOperations(document: unknown): readonly Operation[] {
  return Object.entries(openApi.parse(document).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ ...described, method: method.toUpperCase(), path })),
  )
}

const commandList = z.looseObject({ items: z.array(z.looseObject({ name: z.string(), input: z.unknown() })) })
const identifierSchema = { type: 'string', pattern: '^0x[0-9a-f]{64}$' }

/** Preparing each act that the node offers, as an operation of its own: what people type reaches every command. */
export function listPreparations(commands: unknown): readonly Operation[] {
  return commandList
    .parse(commands)
    .items.map(({ name, input }) =>
      createPost(`prepareAct ${name}`, '/api/acts', { name: { const: name }, organisation: identifierSchema, input }),
    )
}

/** Each act of each contract, fully signed by nobody. */
export function listSignedActs(): readonly Operation[] {
  return Object.values(contracts).flatMap(({ name, abi }) => {
    const items: readonly (typeof abi)[number][] = abi
    return items.flatMap((item) => {
      const inputs: readonly AbiParameter[] = item.type === 'function' ? item.inputs : []
      const [act, params, approvals] = inputs
      if (item.type !== 'function' || act?.internalType !== 'struct Act' || params === undefined) {
        return []
      }
      return createPost(`submitSignedAct ${name}.${item.name}`, '/api/acts/signed?waitMs=0', {
        contract: { const: name },
        functionName: { const: item.name },
        act: abiToSchema(act),
        params: abiToSchema(params),
        approvals: abiToSchema(approvals ?? params),
      })
    })
  })
}

function createPost(operationId: string, path: string, properties: Readonly<Record<string, unknown>>): Operation {
  const schema = { type: 'object', properties, required: Object.keys(properties) }
  const requestBody = { content: { 'application/json': { schema } } }
  return { operationId, method: 'POST', path, parameters: [], requestBody }
}

function abiToSchema(parameter: AbiParameter): unknown {
  if (parameter.type.endsWith('[]')) {
    return { type: 'array', items: abiToSchema({ ...parameter, type: parameter.type.slice(0, -2) }) }
  }
  if ('components' in parameter) {
    const entries = parameter.components.map((field) => [field.name ?? '', abiToSchema(field)])
    const properties: unknown = Object.fromEntries(entries)
    return { type: 'object', properties, required: entries.map(([name]) => name) }
  }
  if (parameter.type === 'bool') {
    return { type: 'boolean' }
  }
  const bytes = /^bytes(\d*)$/.exec(parameter.type)?.[1]
  const digits = bytes === '' ? 168 : Number(bytes) * 2
  return { type: 'string', pattern: bytes === undefined ? '^\\d+$' : `^0x[0-9a-f]{${digits}}$` }
}

const deepLevels = 5_000
const deep = `${'['.repeat(deepLevels)}${']'.repeat(deepLevels)}`
/** JSON texts that no endpoint asks for; numbers and escapes that `JSON.stringify` would not write are among them. */
const hostileValues: readonly string[] = [
  ...['null', 'true', '[]', '{}', '""', '0', '-0', '-1', '1.5', '1e400', '-1e400', '9007199254740993', '1e-7'],
  ...['"\\u0000"', '"\\ud800"', '"\\udfff\\ud800"', '"\\u202e\\u0000x"', '"😀"', '" "', '"\\n"', '"__proto__"'],
  ...['"../../../../etc/passwd"', '"/etc/passwd"', '"%2e%2e%2f"', `"' or 1=1 --"`, '"${7*7}"', '"<script>"'],
  ...['"0x"', '"0xzz"', `"0x${'f'.repeat(64)}"`, `"0x${'0'.repeat(63)}"`, `"0x${'ab'.repeat(70_000)}"`],
  ...['"-1"', '"1e9"', '"NaN"', '"18446744073709551616"', `"${'9'.repeat(100)}"`, `"-${'9'.repeat(78)}"`],
  ...['"toString"', '"constructor"', '{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{}}}', '{"":""}'],
  ...['{"$ne":null}', '{"toString":1}', '{"then":1}', '{"toJSON":1}', '["x",["y"]]', `[${'0,'.repeat(20_000)}0]`, deep],
  ...[`"${'a'.repeat(100_000)}"`, `"${'é'.repeat(3_000)}"`, '"00000000-0000-0000-0000-000000000000"', '"9999-99-99"'],
]
const hostileParts: readonly string[] = [
  ...['..%2f..%2f..%2fetc%2fpasswd', '%2e%2e', '%00', '%', '%zz', '%ff%fe', '%ed%a0%80', '..', '.', ';', '*', '%20'],
  ...['-1', '0', '99999999999999999999', '1e9', 'NaN', 'null', 'undefined', 'true', '__proto__', 'constructor', '😀'],
  ...[`0x${'0'.repeat(64)}`, `0x${'F'.repeat(64)}`, `0x${'0'.repeat(65)}`, '00000000-0000-0000-0000-000000000000'],
  ...[
    'a'.repeat(390),
    'a'.repeat(6_000),
    `0x${'1'.repeat(20_000)}`,
    "'%20or%201=1--",
    '%3Cscript%3E',
    '%252e%252e%252f',
  ],
]
const hostileCursors: readonly string[] = [
  ...['!!!', 'W10', '', 'e30', 'bnVsbA', 'WzFd', '%00', 'a'.repeat(5_000)],
  ...[
    ['[]', '[null]', '["1"]', '["1","2"]', '["1","2","3"]', '["-1"]', '["999999999999999"]', '["9999999999999999999"]'],
    ['["a"]', '["a","b"]', '["\\u0000"]', '["1.5","x"]', `["1","0x${'0'.repeat(64)}"]`, `["0x${'f'.repeat(64)}"]`],
    ['["00000000-0000-0000-0000-000000000000"]', '[["1"]]', '{"0":"1","length":1}', '["__proto__"]', '"1"', '[1,2]'],
  ]
    .flat()
    .map((text) => Buffer.from(text).toString('base64url')),
]
const hostileHeaders: readonly (readonly string[])[] = [
  ['content-type', 'text/plain'],
  ['content-type', 'application/xml'],
  ['content-type', 'multipart/form-data; boundary=x'],
  ['content-type', 'application/x-www-form-urlencoded'],
  ['content-type', 'application/json; charset=utf-16'],
  ['content-type', 'application/json;;;=,'],
  ['content-type', '\u00ff/\u00fe'],
  ['content-type', 'application/json', 'content-type', 'text/html'],
  ['content-encoding', 'gzip'],
  ['authorization', 'Bearer'],
  ['authorization', 'Bearer x', 'authorization', 'Bearer y'],
  ['authorization', 'Basic YTpi'],
  ['authorization', `Bearer cca_${'x'.repeat(9_000)}`],
  ['cookie', 'concejo_session=x; concejo_session=y; =; ;;'],
  ['cookie', `concejo_session=${'%00'.repeat(20)}`],
  ['idempotency-key', ''],
  ['idempotency-key', 'é\u00ff'],
  ['idempotency-key', 'k'.repeat(4_000)],
  ['idempotency-key', 'one', 'idempotency-key', 'two'],
  ['x-csrf-token', 'x', 'x-csrf-token', 'y'],
  ['x-file-name', '%'],
  ['x-file-name', '..%2f..%2fetc%2fpasswd'],
  ['x-file-name', `${'%61'.repeat(300)}`],
  ['last-event-id', '-1'],
  ['last-event-id', '99999999999999999999999'],
  ['last-event-id', "' or 1=1"],
  ['range', 'bytes=-1,99999999999-,x'],
  ['origin', 'https://evil.example'],
  ['origin', 'null'],
  ['x-forwarded-for', '"><script>', 'x-forwarded-for', '::1'],
  ['x-request-id', 'a\u00ff'],
  ['accept', '*/*;q=NaN', 'accept-language', ',,,;q='],
  ['if-none-match', '"', 'if-modified-since', 'never'],
]

/** Makes requests that are right but for one or a few places, so that they reach far before they fail. */
export class HostileRequests {
  readonly #random: () => number
  readonly #identifiers: readonly string[]

  /** `identifiers` are some that exist on the node. */
  constructor(random: () => number, identifiers: readonly string[]) {
    this.#random = random
    this.#identifiers = identifiers
  }

  /** The next request to an operation, with the headers of whoever sends it. */
  create(target: Operation, own: readonly string[]): HostileRequest {
    const inAddress = target.parameters.some(({ in: place }) => place !== 'header')
    const inBody = target.requestBody !== undefined
    const places = [
      'headers',
      'method',
      ...(inAddress ? ['address', 'address'] : []),
      ...(inBody ? ['body', 'body', 'leaf', 'leaf', 'leaf'] : []),
    ]
    const place = this.#pick(places)
    const method = place === 'method' ? this.#pick(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) : target.method
    const body = this.#createBody(target, place)
    const isJson = body !== undefined && target.requestBody?.content['application/json'] !== undefined
    const contentType =
      isJson || this.#random() < 0.2 ? ['content-type', 'application/json'] : ['content-type', 'application/pdf']
    const extra = place === 'headers' || this.#random() < 0.05 ? this.#pick(hostileHeaders) : []
    const headers = [...own, ...(body === undefined ? [] : contentType)]
    return {
      operation: target.operationId,
      method,
      path: this.#createAddress(target, place === 'address'),
      // A hostile header takes the place of the right one; both together are tried now and then.
      headers: [...(this.#random() < 0.8 ? without(headers, extra) : headers), ...extra],
      body,
    }
  }

  #createAddress(target: Operation, hostile: boolean): string {
    const path = target.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const described = target.parameters.find((candidate) => candidate.name === name)
      const good = String(this.#create(described?.schema, 0))
      return hostile && this.#random() < 0.7 ? this.#pick(hostileParts) : encodeURIComponent(good)
    })
    const query = target.parameters
      .filter(({ in: place }) => place === 'query')
      .flatMap(({ name, schema }) => this.#createQuery(name, schema, hostile))
    const odd =
      hostile && this.#random() < 0.2
        ? [this.#pick(['limit', 'cursor=%', '&&&', 'a[b]=c', '__proto__[x]=1', '=', 'limit=1&limit=2'])]
        : []
    const text = [...query, ...odd].join('&')
    return text === '' ? path : `${path}?${text}`
  }

  #createQuery(name: string, schema: unknown, hostile: boolean): readonly string[] {
    if (name === 'waitMs') {
      return [`waitMs=${hostile && this.#random() < 0.3 ? this.#pick(hostileParts) : '0'}`]
    }
    if (hostile && this.#random() < 0.5) {
      const value = name === 'cursor' ? this.#pick(hostileCursors) : this.#pick(hostileParts)
      const once = `${name}=${value}`
      return this.#random() < 0.1 ? [once, once] : [once]
    }
    return this.#random() < 0.3 && name !== 'cursor'
      ? [`${name}=${encodeURIComponent(String(this.#create(schema, 0)))}`]
      : []
  }

  #createBody(target: Operation, place: string): Buffer | undefined {
    const content = target.requestBody?.content
    if (content === undefined) {
      return this.#random() < 0.1 ? Buffer.from('{"') : undefined
    }
    const schema = content['application/json']?.schema
    if (schema === undefined) {
      return this.#pick([Buffer.alloc(0), Buffer.from('x'), Buffer.alloc(100_000, 7), Buffer.from([0, 255, 254])])
    }
    const good: unknown = this.#create(schema, 0)
    if (place === 'leaf' || target.operationId === 'moveSandboxClock') {
      return Buffer.from(this.#spoil(good))
    }
    const text = JSON.stringify(good)
    return place === 'body' ? this.#break(text) : Buffer.from(text)
  }

  /** JSON text of a value with one to three hostile leaves. */
  #spoil(value: unknown): string {
    const mark = `hostile-${createId()}`
    const leaves = listLeaves(value, [])
    const chosen = Array.from({ length: 1 + Math.floor(this.#random() * 3) }, () => this.#pick(leaves).join('/'))
    const marked = JSON.stringify(markLeaves(value, [], new Set(chosen), mark))
    return marked.replaceAll(JSON.stringify(mark), () => this.#pick(hostileValues))
  }

  #break(text: string): Buffer {
    const cut = Math.floor(this.#random() * text.length)
    return this.#pick<() => Buffer>([
      () => Buffer.from(text.slice(0, cut)),
      () =>
        Buffer.concat([Buffer.from(text.slice(0, cut)), Buffer.from([0xff, 0xc0, 0x80]), Buffer.from(text.slice(cut))]),
      () => Buffer.from(`\ufeff${text}`),
      () => Buffer.from(text, 'utf16le'),
      () => Buffer.from(`${text}${text}`),
      () => Buffer.from(this.#pick(hostileValues)),
      () => Buffer.from(`{"__proto__":${text},"constructor":{"prototype":1}}`),
      () => Buffer.from(text.replace(/\}$/, ',"extra":{}}')),
      () => Buffer.alloc(0),
      () => Buffer.from(`"${'a'.repeat(1_500_000)}"`),
    ])()
  }

  /** A value that fits the schema, mostly. */
  #create(given: unknown, depth: number): unknown {
    const schema = schemaType.safeParse(given).data
    if (schema === undefined || depth > 6) {
      return null
    }
    const options = schema.anyOf ?? schema.oneOf
    if (options !== undefined) {
      return this.#create(this.#pick(options), depth + 1)
    }
    if (schema.enum !== undefined) {
      return this.#pick(schema.enum)
    }
    if (schema.const !== undefined) {
      return schema.const
    }
    const type = Array.isArray(schema.type) ? this.#pick(schema.type) : schema.type
    switch (type) {
      case 'object':
        return this.#createObject(schema, depth)
      case 'array':
        return Array.from({ length: 1 + Math.floor(this.#random() * 2) }, () => this.#create(schema.items, depth + 1))
      case 'integer':
      case 'number':
        return (schema.minimum ?? 0) + Math.floor(this.#random() * 100)
      case 'boolean':
        return this.#random() < 0.5
      case 'string':
        return this.#createText(schema.pattern ?? '', schema.format)
      default:
        return this.#pick([{ text: 'x' }, 'x', 1, {}])
    }
  }

  #createObject(schema: z.output<typeof schemaType>, depth: number): Readonly<Record<string, unknown>> {
    const required = new Set(schema.required ?? [])
    const entries = Object.entries(schema.properties ?? { key: {} }).filter(
      ([name]) => required.has(name) || this.#random() < 0.6,
    )
    return Object.fromEntries(entries.map(([name, inner]) => [name, this.#create(inner, depth + 1)]))
  }

  #createText(pattern: string, format: string | undefined): string {
    if (format === 'uuid') {
      return this.#pick([...this.#identifiers.filter((id) => id.includes('-')), globalThis.crypto.randomUUID()])
    }
    if (format === 'uri') {
      return 'https://example.org'
    }
    if (pattern.includes('0x')) {
      const digits = Number(/\{(\d+)\}/.exec(pattern)?.[1] ?? 64)
      if (digits !== 64) {
        return `0x${createId().slice(2).repeat(8).slice(0, digits)}`
      }
      const known = this.#identifiers.filter((id) => id.startsWith('0x'))
      return this.#random() < 0.8 ? this.#pick(known) : createId()
    }
    if (/\\d/.test(pattern)) {
      return String(Math.floor(this.#random() * 1_000))
    }
    return this.#pick(['funds.open-programme', 'city', 'note', 'acts:read', 'alba', 'Registry', 'EUR', 'x'])
  }

  #pick<T>(list: readonly T[]): T {
    const item = list[Math.floor(this.#random() * list.length)]
    return item === undefined ? (list[0] ?? never()) : item
  }
}

function never(): never {
  throw new TypeError('the list is empty')
}

function without(headers: readonly string[], replaced: readonly string[]): readonly string[] {
  const names = new Set(replaced.filter((_, index) => index % 2 === 0))
  return headers.filter((_, index) => !names.has(headers[index - (index % 2)] ?? ''))
}

function listLeaves(value: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
    return [path]
  }
  return [path, ...Object.entries(value).flatMap(([name, inner]) => listLeaves(inner, [...path, name]))]
}

function markLeaves(value: unknown, path: readonly string[], chosen: ReadonlySet<string>, mark: string): unknown {
  if (chosen.has(path.join('/')) && path.length > 0) {
    return mark
  }
  if (Array.isArray(value)) {
    return value.map((inner, index) => markLeaves(inner, [...path, String(index)], chosen, mark))
  }
  if (typeof value !== 'object' || value === null) {
    return path.length === 0 ? mark : value
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, markLeaves(inner, [...path, name], chosen, mark)]),
  )
}
