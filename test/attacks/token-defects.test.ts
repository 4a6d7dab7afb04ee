import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contracts } from '@concejo/contracts'
import {
  type Bytes32,
  ConcejoError,
  createId,
  createP256Key,
  type Hex,
  memberId,
  sha256Hex,
  unsafeBrand,
  zeroId,
} from '@concejo/protocol'
import { createConcejo, createSigner, endpoints, type Signer } from '@concejo/sdk'
import { verifyActProof } from '@concejo/verifier'
import type { AbiParameter } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { type Actor, enterPersona, perform, store } from '../journeys/crew.ts'
import { type RunningNode, removeDataFolder, startNode } from '../support/start-node.ts'
import { createHead, type Forge, openForge, toBody } from './open-forge.ts'
import { type ProductionNode, startProduction } from './start-production.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const problem = z.looseObject({ code: z.string(), status: z.number(), requestId: z.string() })
const servicesFolder = join(repository, 'services')
const day = 86_400

/** What nobody may ever find in a log or a metric of the node: filled by the tests as they go. */
const confidential = new Map<string, string>()
const output: string[] = []

let node: RunningNode
let forge: Forge
let alba: Actor
let bruno: Actor
let olga: Actor
let citizen: Signer
let production: ProductionNode
let administrator: Signer

beforeAll(async () => {
  node = await startNode({ demo: false, environment: { CONCEJO_LOG_LEVEL: 'debug' } })
  for (const stream of [node.child.stdout, node.child.stderr]) {
    stream?.on('data', (chunk: Buffer) => output.push(chunk.toString('utf8')))
  }
  forge = await openForge(node.url)
  alba = await enterPersona(node.url, 'alba')
  bruno = await enterPersona(node.url, 'bruno')
  olga = await enterPersona(node.url, 'olga')
  for (const [name, actor] of Object.entries({ alba, bruno, olga })) {
    keep(`token of ${name}`, actor.concejo.token())
  }
  const privateKey = createP256Key().privateKey
  keep('private key of the citizen', privateKey)
  citizen = createSigner(privateKey)
  const ownKey = createP256Key().privateKey
  keep('private key of the administrator', ownKey)
  administrator = createSigner(ownKey)
  production = await startProduction({ administrator: administrator.signer, origin: 'https://concejo.example' })
})

afterAll(async () => {
  await node.stop()
  await removeDataFolder(node.dataFolder)
  await production.stop()
})

it('T1: the caller supplies neither the date nor the owner of what is recorded', async () => {
  const backDated = { askedAt: 1, dueAt: 2, blockTime: 1, timestamp: 1, asker: alba.member, owner: 'victim' }
  const forged = await forge.sign(createQuestion(), [citizen])
  keepSignatures(forged)
  const question = unsafeBrand<Bytes32>(forged.params['question'])
  const body = { ...JSON.parse(toBody(forged)), ...backDated }
  Object.assign(body.params, backDated)
  Object.assign(body.act, backDated)
  expect(await call('/api/acts/signed?waitMs=20000', { body })).toMatchObject({ status: 200 })
  const { blockTime, blockNumber, members } = await olga.concejo.api.getAppliedAct({ params: { actId: forged.act.id } })
  const block = z
    .object({ timestamp: z.string() })
    .parse(await forge.rpc('eth_getBlockByNumber', [`0x${blockNumber.toString(16)}`, false]))
  expect({ blockTime, members }).toEqual({ blockTime: Number(block.timestamp), members: [citizen.member] })
  const kept = await olga.concejo.api.getQuestion({ params: { question } })
  expect(kept).toMatchObject({ askedAt: blockTime, dueAt: blockTime + 28 * day })
  const document = await call('/api/documents/json', {
    token: alba.concejo.token(),
    body: { purpose: 'note', content: { text: 'x' }, createdAt: 1, ownerAccount: createId(), owner: 'victim' },
  })
  const { createdAt, documentId } = z.object({ createdAt: z.number(), documentId: z.string() }).parse(document.body)
  expect(createdAt).toBeGreaterThan((await forge.now()) - 60)
  const own = await alba.concejo.api.listDocuments({ query: { limit: 100 } })
  expect(own.items.map((item) => item.documentId)).toContain(documentId)
  const stranger = await olga.concejo.api.listDocuments({ query: { limit: 100 } })
  expect(stranger.items.map((item) => item.documentId)).not.toContain(documentId)
  const inHerName = { name: 'funds.open-programme', organisation: alba.organisation, input: createProgramme() }
  expect(await codeOf(olga.concejo.api.prepareAct({ body: inHerName }))).toBe('acts.not-your-organisation')
  const asHers = { purpose: 'note', organisation: alba.organisation, content: {} }
  expect(await codeOf(olga.concejo.api.createJsonDocument({ body: asHers }))).toBe('documents.not-your-organisation')
})

it('T2: the same content is recorded by as many as want to, and nobody learns that it is known', async () => {
  const content = { text: 'El mismo texto para dos personas', attachments: [] }
  const [hers, his] = [await store(alba, content, { purpose: 'note' }), await store(olga, content, { purpose: 'note' })]
  expect(hers).not.toBe(his)
  const one = await forge.sign(createQuestion({ document: hers }), [citizen])
  const two = await forge.sign(createQuestion({ document: hers }), [citizen])
  expect([(await forge.send(one)).code, (await forge.send(two)).code]).toEqual(['applied', 'applied'])
  const subject = createId()
  const hidden = await Promise.all([1, 2, 3].map(() => store(alba, content, { purpose: 'note', subject })))
  const plainDigest = sha256Hex(new TextEncoder().encode(JSON.stringify(content)))
  const answers = await Promise.all(
    [hidden[0], createId(), plainDigest].map((commitment) => call(`/api/commitments/${commitment}`, {})),
  )
  const [known, unknown, digest] = answers.map(withoutRequestId)
  expect(known).toEqual(unknown)
  expect(digest).toEqual(unknown)
  const info = await alba.concejo.api.getDocumentByCommitment({ params: { commitment: hidden[0] ?? hers } })
  for (const tail of ['', '/content', '/opening']) {
    const real = await call(`/api/documents/${info.documentId}${tail}`, { token: olga.concejo.token() })
    const made = await call(`/api/documents/${randomUuid()}${tail}`, { token: olga.concejo.token() })
    expect(withoutRequestId(real)).toEqual(withoutRequestId(made))
  }
  // Neither the rows nor a next page tell that there is something under this subject.
  const listed = await call(`/api/documents?limit=1&subject=${subject}`, { token: olga.concejo.token() })
  expect(listed).toEqual({ status: 200, body: { items: [] } })
  const mine = await alba.concejo.api.listDocuments({ query: { limit: 2, subject } })
  expect({ count: mine.items.length, next: mine.next !== undefined }).toEqual({ count: 2, next: true })
})

it('T3: nobody enrols alone, no secret is the one of an example, and what is given out ends soon', async () => {
  const stranger = createConcejo({ baseUrl: node.url })
  await stranger.signIn(citizen, { displayName: 'Quintina Desconocida' })
  keep('token of the citizen', stranger.token())
  keep('display name', 'Quintina Desconocida')
  const enrol = { name: 'network.enrol-member', input: { signer: citizen.signer, roles: ['funds.call-manager'] } }
  expect(await codeOf(stranger.api.prepareAct({ body: { ...enrol, organisation: alba.organisation } }))).toBe(
    'acts.not-your-organisation',
  )
  const own = {
    contract: 'Registry',
    functionName: 'enrolMember',
    act: createHead(await forge.now(), alba.organisation),
  }
  const params = { signer: citizen.signer, person: createId(), validFrom: 0n, validUntil: 2n ** 40n, roles: [] }
  expect((await forge.send(await forge.sign({ ...own, contract: 'Registry', params }, [citizen]))).code).toBe(
    'registry.unknown-member',
  )
  const app = { name: 'App', organisation: alba.organisation, scopes: ['acts:read'] }
  expect(await call('/api/apps', { body: app })).toMatchObject({ status: 401 })
  expect(await codeOf(bruno.concejo.api.createApp({ body: app }))).toBe('identity.not-administrator')
  expect(await codeOf(alba.concejo.api.createApp({ body: { ...app, validDays: 1_461 } }))).toBe('http.invalid-request')
  for (const token of [jsonWebToken('secret'), jsonWebToken(''), 'secret', 'undefined', 'null', 'ccs_', 'cca_']) {
    expect(await call('/api/acts', { token })).toMatchObject({ status: 401 })
  }
  const { expiresAt = Number.POSITIVE_INFINITY } = await stranger.api.getSession()
  expect(expiresAt - Date.now() / 1000).toBeLessThanOrEqual(12 * 3600 + 60)
  const secrets = await readdir(join(node.dataFolder, 'keys'), { recursive: true, withFileTypes: true })
  const files = secrets.filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(0)
  for (const { parentPath, name } of files) {
    expect((await stat(join(parentPath, name))).mode & 0o077, name).toBe(0)
  }
})

it('T3: secrets of apps rotate, and revoking one ends its tokens at once', async () => {
  const { api } = alba.concejo
  const made = await api.createApp({
    body: { name: 'Register sync', organisation: alba.organisation, scopes: ['acts:read', 'documents:write'] },
  })
  keep('secret of the app', made.clientSecret)
  const { appId } = made
  const first = await askToken(appId, made.clientSecret)
  expect(first.expires_in).toBeLessThanOrEqual(900)
  expect(await call('/api/acts', { token: first.access_token })).toMatchObject({ status: 200 })
  const rotated = await api.rotateAppSecret({ params: { appId }, body: { graceSeconds: 0 } })
  keep('second secret of the app', rotated.clientSecret)
  expect(await codeOf(askToken(appId, made.clientSecret))).toBe('identity.app-refused')
  const second = await askToken(appId, rotated.clientSecret)
  await api.revokeApp({ params: { appId } })
  for (const { access_token } of [first, second]) {
    expect(await call('/api/acts', { token: access_token })).toMatchObject({ status: 401 })
  }
  expect(await codeOf(askToken(appId, rotated.clientSecret))).toBe('identity.app-refused')
})

it('T4: no key, secret or token is read from an address', async () => {
  const token = alba.concejo.token() ?? ''
  for (const name of ['token', 'access_token', 'authorization', 'api_key', 'key', 'secret', 'bearer_token']) {
    expect(await call(`/api/acts?${name}=${token}`, {})).toMatchObject({ status: 401 })
  }
  const app = await alba.concejo.api.createApp({
    body: { name: 'Address', organisation: alba.organisation, scopes: ['acts:read'] },
  })
  keep('secret of the third app', app.clientSecret)
  const query = `grant_type=client_credentials&client_id=${app.appId}&client_secret=${app.clientSecret}`
  expect(await call(`/api/token?${query}`, { method: 'GET' })).toMatchObject({ status: 405 })
  expect(await call(`/api/token?${query}`, { body: {} })).toMatchObject({ body: { code: 'http.invalid-request' } })
  const names = Object.values(endpoints).flatMap((endpoint) =>
    'query' in endpoint ? Object.keys(unsafeBrand<z.ZodObject>(endpoint.query).shape) : [],
  )
  expect(names.filter((name) => /token|secret|password|signature|api.?key/i.test(name))).toEqual([])
  const visitor = await enterPersona(node.url, 'rosa')
  const before = visitor.concejo.token()
  keep('token of a session that ended', before)
  await visitor.concejo.signOut()
  expect(await call('/api/acts', { token: before })).toMatchObject({ status: 401 })
})

it('T5: a receipt proves act, signer, time and block to a stranger offline, and any change shows', async () => {
  const forged = await forge.sign(createQuestion(), [citizen])
  expect(await forge.send(forged)).toMatchObject({ code: 'applied' })
  const proof = await createConcejo({ baseUrl: node.url }).api.getActProof({ params: { actId: forged.act.id } })
  const block = await olga.concejo.api.getBlock({ params: { block: proof.blockHash } })
  const { network } = await olga.concejo.api.getStatus()
  const trusted = { chainId: network.chainId, genesis: network.genesis, blockHash: block.hash }
  const verification = await verifyActProof(proof, { trusted })
  expect(verification).toMatchObject({
    valid: true,
    who: [{ member: memberId(citizen.signer), keyKind: 'p256' }],
    when: { blockNumber: block.number, timestamp: block.timestamp },
    what: { actId: forged.act.id, params: { question: forged.params['question'] } },
  })
  const flip = (text: string): string => text.slice(0, -1) + (text.endsWith('0') ? '1' : '0')
  const altered = [
    { calldata: flip(proof.calldata) },
    { header: flip(proof.header) },
    { functionName: 'answerQuestion' },
    { transaction: { ...proof.transaction, raw: flip(proof.transaction.raw) } },
    { receipt: { ...proof.receipt, raw: flip(proof.receipt.raw) } },
  ]
  for (const change of altered) {
    expect(await verifyActProof({ ...proof, ...change }), Object.keys(change)[0]).toMatchObject({ valid: false })
  }
  expect(await verifyActProof(proof, { trusted: { ...trusted, genesis: createId() } })).toMatchObject({ valid: false })
})

it('T6: no free text gets onto the ledger: no act has a place for it, and nobody finds one', async () => {
  const places = Object.values(contracts).flatMap(({ name, abi }) =>
    abi.flatMap((item) => {
      const params: readonly AbiParameter[] = item.type === 'function' ? item.inputs : []
      return params[0]?.internalType === 'struct Act' && params[1] !== undefined
        ? listFreePlaces(params[1], `${name}.${item.type === 'function' ? item.name : ''}`)
        : []
    }),
  )
  expect(places).toEqual([])
  const text = 'Fernanda Quiroga vive en la calle Mayor'
  keep('personal text', text)
  const document = await store(bruno, { text, language: 'es' }, { purpose: 'question', public: true })
  const forged = await forge.sign(createQuestion({ document }), [citizen])
  const body = JSON.parse(toBody(forged))
  body.params.data = text
  body.act.data = text
  body.data = text
  expect(await call('/api/acts/signed?waitMs=20000', { body })).toMatchObject({
    status: 200,
    body: { state: 'applied' },
  })
  const head = Number(await forge.rpc('eth_blockNumber', []))
  const needle = Buffer.from('Quiroga').toString('hex')
  for (let number = 0; number <= head; number += 1) {
    const block = JSON.stringify(await forge.rpc('eth_getBlockByNumber', [`0x${number.toString(16)}`, true]))
    expect(block.includes(needle) || block.includes('Quiroga'), `block ${number}`).toBe(false)
  }
  const logs = JSON.stringify(await forge.rpc('eth_getLogs', [{ fromBlock: '0x0', toBlock: 'latest' }]))
  expect(logs).not.toContain(needle)
})

it('T7: one organisation cannot speak for several, and everybody sees who governs and who runs the node', async () => {
  const { api } = createConcejo({ baseUrl: node.url })
  const nodes = await api.listNodes()
  expect(nodes.items[0]).toMatchObject({ self: true, organisationName: 'Villa Concejo' })
  const { items } = await api.listOrganisations({ query: { limit: 100 } })
  expect(items.filter(({ governing }) => governing)).toHaveLength(3)
  const colleague = createSigner(createP256Key().privateKey)
  const governor = { signer: colleague.signer, roles: ['registry.governor'] }
  await perform([alba], 'network.enrol-member', governor)
  const own = createSigner(createP256Key().privateKey)
  await perform([alba], 'network.enrol-member', { signer: own.signer, roles: ['registry.governor'] })
  const content = {
    contract: 'Registry',
    functionName: 'setAdmissionThreshold',
    params: { threshold: 1 },
    act: createHead(await forge.now(), alba.organisation),
  } as const
  expect(await forge.send(await forge.sign(content, [colleague]))).toMatchObject({ code: 'registry.admission-votes' })
  expect(await forge.send(await forge.sign(content, [colleague, own]))).toMatchObject({
    code: 'registry.same-organisation-twice',
  })
})

it('T8: in production nothing that signs in travels in clear, and nothing is loaded from elsewhere', async () => {
  const concejo = createConcejo({ baseUrl: production.url })
  await concejo.signIn(administrator)
  const answer = await fetch(`${production.url}/api/session`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${concejo.token()}` },
  })
  const cookie = answer.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^__Host-/)
  for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Strict', 'Path=/']) {
    expect(cookie).toContain(attribute)
  }
  expect(cookie).not.toMatch(/domain=/i)
  for (const path of ['/', '/api/status', '/nothing-here', '/api/nothing-here']) {
    const { headers } = await fetch(`${production.url}${path}`)
    expect(headers.get('strict-transport-security'), path).toMatch(/max-age=31536000/)
    expect(headers.get('content-security-policy'), path).toContain("default-src 'self'")
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('access-control-allow-origin'), path).toBeNull()
  }
  const plain = startProduction({ administrator: administrator.signer, origin: 'http://concejo.example' })
  await expect(plain.then((started) => started.stop())).rejects.toMatchObject({ code: 'test.node-not-ready' })
})

it('T9: knowing an identifier signs nobody in, and the node holds no key of a person', async () => {
  const baseUrl = production.url
  const { api } = createConcejo({ baseUrl })
  for (const token of [administrator.member, administrator.signer, 'did:web:city.example']) {
    expect(await call('/api/acts', { token, baseUrl })).toMatchObject({ status: 401 })
  }
  const challenge = await api.createKeyChallenge({ body: { signer: administrator.signer } })
  const { challengeId } = challenge
  expect(challenge.typedData).toMatchObject({ primaryType: 'SignIn', message: { origin: 'https://concejo.example' } })
  const wrong = await citizen.sign(challenge.digest)
  expect(await codeOf(api.signInWithKey({ body: { challengeId, signature: wrong } }))).toBe(
    'identity.signature-invalid',
  )
  // A challenge is spent by the first answer, right or wrong.
  const late = await administrator.sign(challenge.digest)
  expect(await codeOf(api.signInWithKey({ body: { challengeId, signature: late } }))).toBe('identity.challenge-unknown')
  const next = await api.createKeyChallenge({ body: { signer: administrator.signer } })
  const proof = { challengeId: next.challengeId, signature: await administrator.sign(next.digest) }
  const { token } = await api.signInWithKey({ body: proof })
  expect(await codeOf(api.signInWithKey({ body: proof }))).toBe('identity.challenge-unknown')
  const signed = createConcejo({ baseUrl, token })
  const act = await signed.prepare('network.enrol-member', { signer: citizen.signer, roles: [] })
  expect(await codeOf(signed.api.signInSandbox({ body: { actId: act.actId } }))).toBe('identity.no-sandbox-key')
  expect(await codeOf(api.enterSandbox({ body: { persona: 'alba' } }))).toBe('http.sandbox-only')
})

it('T10: after all this, log and metrics hold no key, secret, token, signature or personal data', async () => {
  const { api } = alba.concejo
  const fileName = 'nomina-de-fernanda.pdf'
  keep('file name', 'nomina-de-fernanda')
  keep('mail address', 'fernanda.quiroga@example.org')
  await fetch(`${node.url}/api/documents?purpose=note`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${alba.concejo.token()}`,
      'content-type': 'application/pdf',
      'x-file-name': fileName,
    },
    body: 'fernanda.quiroga@example.org',
  })
  await call('/api/network/organisations?search=fernanda.quiroga@example.org', {})
  await call('/api/passkeys/registration-options', { body: { displayName: 'fernanda.quiroga@example.org' } })
  await call('/nobody/fernanda.quiroga@example.org?token=fernanda.quiroga@example.org', {})
  await call('/api/acts', { token: alba.concejo.token(), body: '{"fernanda.quiroga@example.org' })
  await api.saveDraft({ params: { key: 'k' }, body: { content: { mail: 'fernanda.quiroga@example.org' } } })
  const act = await alba.concejo.prepare('funds.open-programme', createProgramme(), { organisation: alba.organisation })
  await alba.sign(act)
  const proof = await api.getActProof({ params: { actId: act.actId } })
  keep('personas', 'Alba Ferrer')
  const metrics = await (await fetch(`${node.url}/metrics`)).text()
  const log = output.join('')
  expect(log.split('\n').filter((line) => line.includes('"route":"/api/acts')).length).toBeGreaterThan(5)
  expect(metrics).toContain('concejo_http_requests_total')
  const inCalldata = /[0-9a-f]{128}/g
  for (const [text, where] of [
    ...confidential,
    ...[...proof.calldata.matchAll(inCalldata)].map(([hex]) => [hex, 'calldata'] as const),
  ]) {
    expect(log.includes(text) ? where : '', 'in the log').toBe('')
    expect(metrics.includes(text) ? where : '', 'in the metrics').toBe('')
  }
})

it('T11: every service has its page, every endpoint its description, every app its usage and limit', async () => {
  const services = (await readdir(servicesFolder, { withFileTypes: true })).filter(
    (entry) => entry.isDirectory() && entry.name !== 'node_modules',
  )
  expect(services.map(({ name }) => name)).toContain('funds')
  for (const { name } of services) {
    expect((await readFile(join(servicesFolder, name, 'README.md'), 'utf8')).length, name).toBeGreaterThan(500)
  }
  const operation = z.looseObject({ operationId: z.string(), summary: z.string().min(10), responses: z.object({}) })
  const described = z
    .looseObject({ paths: z.record(z.string(), z.record(z.string(), operation)) })
    .parse(await (await fetch(`${node.url}/api/openapi.json`)).json())
  const operations = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => `${operationId} ${method.toUpperCase()} ${path}`),
  )
  const declared = Object.entries(endpoints).map(
    ([name, { method, path }]) => `${name} ${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`,
  )
  expect(operations.sort()).toEqual(declared.sort())
  const limited = { name: 'Small', organisation: alba.organisation, scopes: ['acts:read'], requestsPerMinute: 3 }
  const app = await alba.concejo.api.createApp({ body: limited })
  const { access_token: token } = await askToken(app.appId, app.clientSecret)
  const answers = []
  for (let count = 0; count < 4; count += 1) {
    answers.push(await fetch(`${node.url}/api/acts`, { headers: { authorization: `Bearer ${token}` } }))
  }
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429])
  expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0)
  await expect
    .poll(async () => (await findApp(app.appId))?.requestCount, { timeout: 20_000, interval: 500 })
    .toBeGreaterThanOrEqual(3)
  expect(await findApp(app.appId)).toMatchObject({ requestsPerMinute: 3, usedAt: expect.any(Number) })
})

async function findApp(appId: string) {
  const { items } = await alba.concejo.api.listApps({ query: { limit: 100 } })
  return items.find((app) => app.appId === appId)
}

interface Answer {
  readonly status: number
  readonly body: unknown
}

async function call(
  path: string,
  options: {
    readonly method?: string
    readonly body?: unknown
    readonly token?: string | undefined
    readonly baseUrl?: string
  },
): Promise<Answer> {
  const { body, token } = options
  const answer = await fetch(`${options.baseUrl ?? node.url}${path}`, {
    method: options.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await answer.text()
  return { status: answer.status, body: text.startsWith('{') ? JSON.parse(text) : text }
}

function withoutRequestId({ body }: Answer): unknown {
  return { ...problem.parse(body), requestId: '' }
}

function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no refusal',
    (error: unknown) => (error instanceof ConcejoError ? error.code : String(error)),
  )
}

async function askToken(clientId: string, clientSecret: string) {
  const body = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret } as const
  const answer = await createConcejo({ baseUrl: node.url }).api.issueToken({ body })
  keep(`token of app ${clientId}`, answer.access_token)
  return answer
}

function createQuestion(more: Readonly<Record<string, Bytes32>> = {}) {
  const params = { question: createId(), addressee: alba.organisation, subject: zeroId, document: createId(), ...more }
  const act = { id: createId(), organisation: zeroId, deadline: 2n ** 40n }
  return { contract: 'Questions', functionName: 'askQuestion', params, act } as const
}

function createProgramme() {
  return { programme: createId(), currency: 'EUR', envelope: '1000', document: createId() }
}

/** Where an act could carry text: strings, and bytes of any length other than the key of a member. */
function listFreePlaces(parameter: AbiParameter, path: string): readonly string[] {
  if (parameter.type.startsWith('tuple') && 'components' in parameter) {
    return parameter.components.flatMap((field) => listFreePlaces(field, `${path}.${field.name}`))
  }
  const isKey = /\.(?:signer|firstSigner)$/.test(path)
  return /^(?:string|bytes)(?:\[\d*\])?$/.test(parameter.type) && !isKey ? [path] : []
}

function jsonWebToken(secret: string): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const head = `${part({ alg: secret === '' ? 'none' : 'HS256', typ: 'JWT' })}.${part({ sub: 'alba', scope: ['*'] })}`
  return `${head}.${sha256Hex(new TextEncoder().encode(head + secret)).slice(2)}`
}

function randomUuid(): string {
  return globalThis.crypto.randomUUID()
}

function keep(where: string, text: string | undefined): void {
  expect(text?.length ?? 0, where).toBeGreaterThan(8)
  const plain = (text ?? '').replace(/^0x/, '')
  confidential.set(plain, where)
}

function keepSignatures({ approvals }: { readonly approvals: readonly { readonly signature: Hex }[] }): void {
  for (const { signature } of approvals) {
    keep('signature', signature)
  }
}
