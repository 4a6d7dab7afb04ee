import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { createP256Key, memberId, p256Signer, session, signP256, unsafeBrand } from '@concejo/protocol'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Call, createTestPlatform, type TestPlatform } from '../../test-support/platform.ts'

let node: TestPlatform
let issuer: Server
let admin: Call
const clientSecret = 'test-client-secret-of-the-node-0001'

beforeAll(async () => {
  issuer = createServer()
  await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve))
  const address = issuer.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  issuer.on('request', createIssuer(url).callback())
  node = await createTestPlatform({ oidc: { issuer: url, clientId: 'concejo', clientSecret } })
  admin = await node.enter('city-admin')
})

afterAll(async () => {
  await node.stop()
  issuer.closeAllConnections()
  await new Promise((resolve) => issuer.close(resolve))
})

const codeOf = (answer: { body: unknown }) => z.object({ code: z.string() }).safeParse(answer.body).data?.code
const toBasic = (id: string, secret: string) => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

describe('sign-in by OpenID Connect', () => {
  it('goes to a real issuer and back, with PKCE, state and nonce, to the same account each time', async () => {
    const first = await signInByOidc('/funds')
    expect(first.location).toBe('/funds')
    const account = session.parse(
      (await node.call('GET', '/api/session', undefined, { cookie: first.cookie })).body,
    ).account
    expect(account?.displayName).toBe('Ada Test')
    const second = await signInByOidc('https://evil.example/')
    expect(second.location).toBe('/')
    const again = session.parse(
      (await node.call('GET', '/api/session', undefined, { cookie: second.cookie })).body,
    ).account
    expect(again?.id).toBe(account?.id)
  })

  it('is refused without the challenge, with a used one and with a wrong state', async () => {
    expect(codeOf(await node.call('GET', '/api/oidc/callback?code=x&state=y'))).toBe('identity.challenge-unknown')
    const started = await node.call('GET', '/api/oidc/start')
    const cookie = cookiesOf(started.headers)
    expect(codeOf(await node.call('GET', '/api/oidc/callback?code=x&state=y', undefined, { cookie }))).toBe(
      'identity.oidc-refused',
    )
    expect(codeOf(await node.call('GET', '/api/oidc/callback?code=x&state=y', undefined, { cookie }))).toBe(
      'identity.challenge-unknown',
    )
  })
})

describe('sign-in by key', () => {
  it('takes the signature of the challenge once, and finds the same account again', async () => {
    const { key, signer } = newKey()
    const first = await signInByKey(key.privateKey, signer)
    const { token, account } = first
    const seen = session.parse((await node.call('GET', '/api/session', undefined, bearer(token))).body)
    expect(seen.account?.id).toBe(account)
    expect((await signInByKey(key.privateKey, signer)).account).toBe(account)
    const foreign = createP256Key()
    const challenge = await createChallenge(signer)
    const wrong = { challengeId: challenge.challengeId, signature: signP256(foreign.privateKey, challenge.digest) }
    expect(codeOf(await node.call('POST', '/api/keys/sign-ins', wrong))).toBe('identity.signature-invalid')
    const right = { ...wrong, signature: signP256(key.privateKey, challenge.digest) }
    expect(codeOf(await node.call('POST', '/api/keys/sign-ins', right))).toBe('identity.challenge-unknown')
    expect(codeOf(await node.call('POST', '/api/keys/challenges', { signer: '0x1234' }))).toBe(
      'identity.signer-unsupported',
    )
  })

  it('lets a person ask for enrolment, and the administrator enrol it', async () => {
    const { key, signer } = newKey()
    const { token } = await signInByKey(key.privateKey, signer)
    const body = { organisation: node.city, signer, roles: ['funds.call-manager'] }
    const asked = await node.call('POST', '/api/enrolments', body, bearer(token))
    expect(asked.body).toMatchObject({ state: 'waiting', signer })
    expect(codeOf(await admin('POST', '/api/enrolments', body))).toBe('identity.key-not-yours')
    const listed = z
      .object({ items: z.array(z.object({ signer: z.string() })) })
      .parse((await admin('GET', '/api/enrolments?state=waiting')).body)
    expect(listed.items.map((item) => item.signer)).toContain(signer)
    const prepared = await admin('POST', '/api/acts', {
      name: 'network.enrol-member',
      input: { signer, roles: body.roles },
    })
    const { actId } = z.object({ actId: z.string() }).parse(prepared.body)
    await admin('POST', '/api/sandbox/sign', { actId })
    await (await node.enter('city-second'))('POST', '/api/sandbox/sign', { actId })
    const seen = session.parse((await node.call('GET', '/api/session', undefined, bearer(token))).body)
    expect(seen.members.map(({ member, roles }) => [member, roles])).toEqual([
      [memberId(signer), ['funds.call-manager']],
    ])
    const mine = await node.call('GET', '/api/enrolments', undefined, bearer(token))
    expect(z.object({ items: z.array(z.object({ state: z.string() })) }).parse(mine.body).items[0]?.state).toBe(
      'enrolled',
    )
  })
})

describe('sessions', () => {
  it('are listed, the one that asks among them, and end one by one: the cookie is refused afterwards', async () => {
    const cookies = [await enterWithCookie('city-clerk'), await enterWithCookie('city-clerk')]
    const [first = '', second = ''] = cookies
    const ids = await Promise.all(cookies.map(currentSession))
    const seen = await listOwnSessions(second)
    expect(seen.filter(({ current }) => current).map(({ sessionId }) => sessionId)).toEqual([ids[1]])
    expect(seen.map(({ sessionId }) => sessionId)).toContain(ids[0])
    expect(seen.every(({ createdAt, expiresAt }) => expiresAt > createdAt)).toBe(true)
    const { csrfToken = '' } = session.parse(
      (await node.call('GET', '/api/session', undefined, { cookie: second })).body,
    )
    const end = (sessionId = '', csrf = csrfToken) =>
      node.call('DELETE', `/api/sessions/${sessionId}`, undefined, { cookie: second, 'x-csrf-token': csrf })
    expect(codeOf(await end(ids[0], 'x'))).toBe('http.csrf')
    expect((await end(ids[0])).status).toBe(200)
    expect(codeOf(await node.call('GET', '/api/drafts', undefined, { cookie: first }))).toBe('http.sign-in-needed')
    expect((await node.call('GET', '/api/drafts', undefined, { cookie: second })).status).toBe(200)
    expect(codeOf(await end(ids[0]))).toBe('identity.session-unknown')
    expect((await end(ids[1])).status).toBe(200)
    expect(codeOf(await node.call('GET', '/api/sessions', undefined, { cookie: second }))).toBe('http.sign-in-needed')
  })

  it('of another account can neither be seen nor ended', async () => {
    const victim = await enterWithCookie('city-second')
    const id = await currentSession(victim)
    const listed = ownSessions.parse((await admin('GET', '/api/sessions?limit=100')).body).items
    expect(listed.map(({ sessionId }) => sessionId)).not.toContain(id)
    expect(codeOf(await admin('DELETE', `/api/sessions/${id}`))).toBe('identity.session-unknown')
    expect((await node.call('GET', '/api/drafts', undefined, { cookie: victim })).status).toBe(200)
    expect(codeOf(await node.call('GET', '/api/sessions'))).toBe('http.sign-in-needed')
    expect(codeOf(await admin('DELETE', '/api/sessions/x'))).toBe('http.invalid-request')
  })

  it('are given page by page, and tell nothing of who or where', async () => {
    const { key, signer } = newKey()
    const tokens = [
      await signInByKey(key.privateKey, signer),
      await signInByKey(key.privateKey, signer),
      await signInByKey(key.privateKey, signer),
    ].map(({ token }) => token)
    const asked = bearer(tokens[0] ?? '')
    const page = z.object({ items: z.array(z.record(z.string(), z.unknown())), next: z.string().optional() })
    const first = page.parse((await node.call('GET', '/api/sessions?limit=2', undefined, asked)).body)
    const rest = page.parse(
      (await node.call('GET', `/api/sessions?limit=2&cursor=${first.next ?? ''}`, undefined, asked)).body,
    )
    const items = [...first.items, ...rest.items]
    expect([first.items.length, rest.items.length, rest.next]).toEqual([2, 1, undefined])
    expect(new Set(items.map((item) => item['sessionId'])).size).toBe(3)
    expect(new Set(items.flatMap((item) => Object.keys(item)))).toEqual(
      new Set(['sessionId', 'createdAt', 'expiresAt', 'current']),
    )
  })
})

describe('apps', () => {
  it('get short tokens for a secret in the body, with scopes, rotation with grace, revocation at once', async () => {
    const request = { name: 'ERP', organisation: node.city, scopes: ['test:write', 'acts:read'], requestsPerMinute: 7 }
    expect(codeOf(await (await node.enter('city-clerk'))('POST', '/api/apps', request))).toBe(
      'identity.not-administrator',
    )
    const made = z.object({ appId: z.string(), clientSecret: z.string() })
    const app = made.parse((await admin('POST', '/api/apps', request)).body)
    const issue = (secret: string, scope?: string) =>
      node.call('POST', '/api/token', {
        grant_type: 'client_credentials',
        client_id: app.appId,
        client_secret: secret,
        ...(scope === undefined ? {} : { scope }),
      })
    expect(codeOf(await issue('wrong'))).toBe('identity.app-refused')
    expect(codeOf(await issue(app.clientSecret, 'acts:submit'))).toBe('identity.app-scope')
    const tokenOf = async (answer: ReturnType<typeof issue>) =>
      z.object({ access_token: z.string() }).parse((await answer).body).access_token
    const token = await tokenOf(issue(app.clientSecret))
    expect((await node.call('POST', '/api/test/writes', { value: 'a' }, bearer(token))).status).toBe(200)
    expect(codeOf(await node.call('GET', '/api/drafts', undefined, bearer(token)))).toBe('http.people-only')
    const narrow = await tokenOf(issue(app.clientSecret, 'acts:read'))
    expect(codeOf(await node.call('POST', '/api/test/writes', { value: 'a' }, bearer(narrow)))).toBe(
      'http.scope-missing',
    )
    const rotated = made.parse((await admin('POST', `/api/apps/${app.appId}/secrets`, { graceSeconds: 60 })).body)
    expect((await issue(app.clientSecret)).status).toBe(200)
    const write = (secret: string) =>
      node.call('POST', '/api/test/writes', { value: 'a' }, { authorization: toBasic(app.appId, secret) })
    expect((await write(app.clientSecret)).status).toBe(200)
    expect(codeOf(await write('wrong'))).toBe('http.invalid-token')
    expect(codeOf(await node.call('GET', '/api/acts', undefined, { authorization: 'Basic !' }))).toBe(
      'http.invalid-token',
    )
    const again = made.parse((await admin('POST', `/api/apps/${app.appId}/secrets`, { graceSeconds: 0 })).body)
    expect(codeOf(await issue(rotated.clientSecret))).toBe('identity.app-refused')
    const last = await tokenOf(issue(again.clientSecret))
    const codes: (string | undefined)[] = []
    for (let attempt = 0; attempt < 8; attempt++) {
      codes.push(codeOf(await node.call('GET', '/api/acts', undefined, bearer(last))))
    }
    expect(codes.at(-1)).toBe('http.too-many-requests')
    expect(codeOf(await (await node.enter('region-admin'))('DELETE', `/api/apps/${app.appId}`))).toBe(
      'identity.app-unknown',
    )
    expect((await admin('DELETE', `/api/apps/${app.appId}`)).status).toBe(200)
    expect(codeOf(await node.call('GET', '/api/acts', undefined, bearer(last)))).toBe('http.invalid-token')
    expect(codeOf(await issue(again.clientSecret))).toBe('identity.app-refused')
    expect(codeOf(await write(again.clientSecret))).toBe('http.invalid-token')
  })
})

describe('passkeys', () => {
  it('make an account and a signer of the ledger, and sign in again', async () => {
    const device = createDevice()
    const registered = await register(device)
    const { signer, credentialId } = z.object({ signer: z.string(), credentialId: z.string() }).parse(registered.body)
    const verifier = node.ledger.contracts['WebAuthnVerifier']?.address ?? '0x'
    expect(signer).toBe(p256Signer(verifier, { x: device.x, y: device.y }))
    const started = z.object({ challengeId: z.string(), options: z.object({ challenge: z.string() }) })
    const { challengeId, options } = started.parse((await node.call('POST', '/api/passkeys/sign-in-options')).body)
    const response = device.assert(options.challenge, credentialId)
    const signedIn = await node.call('POST', '/api/passkeys/sign-ins', { challengeId, response })
    expect(session.parse(signedIn.body).account?.displayName).toBe('Grace')
    expect(codeOf(await node.call('POST', '/api/passkeys/sign-ins', { challengeId, response }))).toBe(
      'identity.challenge-unknown',
    )
    const other = started.parse((await node.call('POST', '/api/passkeys/sign-in-options')).body)
    const replayed = { challengeId: other.challengeId, response }
    expect(codeOf(await node.call('POST', '/api/passkeys/sign-ins', replayed))).toBe('identity.passkey-refused')
  })

  it('of a kind that the ledger does not verify are refused with a reason', async () => {
    expect(codeOf(await register(createDevice({ eddsa: true })))).toBe('identity.passkey-algorithm')
  })

  it('of another site are refused', async () => {
    expect(codeOf(await register(createDevice({ origin: 'https://evil.example' })))).toBe('identity.passkey-refused')
  })
})

describe('drafts and inbox', () => {
  it('belong to the account', async () => {
    const clerk = await node.enter('city-clerk')
    await clerk('PUT', '/api/drafts/call:new', { content: { title: 'x' } })
    expect((await clerk('GET', '/api/drafts/call:new')).body).toMatchObject({ content: { title: 'x' } })
    expect(codeOf(await admin('GET', '/api/drafts/call:new'))).toBe('drafts.not-found')
    expect(
      z.object({ items: z.array(z.unknown()) }).parse((await clerk('GET', '/api/drafts?prefix=call')).body).items,
    ).toHaveLength(1)
    await clerk('DELETE', '/api/drafts/call:new')
    expect(codeOf(await clerk('GET', '/api/drafts/call:new'))).toBe('drafts.not-found')
    const inbox = z.object({ items: z.array(z.object({ key: z.string() })) })
    expect(inbox.parse((await clerk('GET', '/api/inbox')).body).items.map((item) => item.key)).toEqual(['task.test'])
  })
})

const ownSessions = z.object({
  items: z.array(
    z.object({ sessionId: z.string(), createdAt: z.number(), expiresAt: z.number(), current: z.boolean() }),
  ),
})

async function listOwnSessions(cookie: string) {
  return ownSessions.parse((await node.call('GET', '/api/sessions?limit=100', undefined, { cookie })).body).items
}

async function currentSession(cookie: string): Promise<string> {
  return (await listOwnSessions(cookie)).find(({ current }) => current)?.sessionId ?? ''
}

async function enterWithCookie(persona: string): Promise<string> {
  return cookiesOf((await node.call('POST', '/api/sandbox/enter', { persona })).headers)
}

function newKey() {
  const key = createP256Key()
  return { key, signer: p256Signer(node.ledger.contracts['P256Verifier']?.address ?? '0x', key.publicKey) }
}

async function createChallenge(signer: string) {
  const schema = z.object({
    challengeId: z.string(),
    digest: z.string().transform((text) => unsafeBrand<ReturnType<typeof memberId>>(text)),
  })
  return schema.parse((await node.call('POST', '/api/keys/challenges', { signer })).body)
}

async function signInByKey(privateKey: `0x${string}`, signer: string) {
  const { challengeId, digest } = await createChallenge(signer)
  const answer = await node.call('POST', '/api/keys/sign-ins', { challengeId, signature: signP256(privateKey, digest) })
  const { token, session: made } = z.object({ token: z.string(), session }).parse(answer.body)
  return { token, account: made.account?.id }
}

async function register(device: ReturnType<typeof createDevice>) {
  const started = await node.call('POST', '/api/passkeys/registration-options', { displayName: 'Grace' })
  const schema = z.object({ challengeId: z.string(), options: z.object({ challenge: z.string() }) })
  const { challengeId, options } = schema.parse(started.body)
  return node.call('POST', '/api/passkeys/registrations', { challengeId, response: device.create(options.challenge) })
}

/** An authenticator in software: makes and uses one credential as a browser with a platform authenticator would. */
function createDevice(options: { origin?: string; eddsa?: boolean } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = publicKey.export({ format: 'jwk' })
  const [x, y] = [jwk.x ?? '', jwk.y ?? ''].map((part) => Buffer.from(part, 'base64url'))
  const id = createHash('sha256')
    .update(x ?? '')
    .digest()
  const origin = options.origin ?? 'http://localhost:4180'
  const bytes = (value: Buffer = Buffer.alloc(0)) => Buffer.concat([Buffer.from([0x58, value.length]), value])
  const ec2 = Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    x ?? Buffer.alloc(0),
    Buffer.from('22', 'hex'),
    bytes(y),
  ])
  const okp = Buffer.concat([Buffer.from('a4010103272006215820', 'hex'), x ?? Buffer.alloc(0)])
  const rpHash = createHash('sha256').update('localhost').digest()
  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  return {
    x: `0x${x?.toString('hex') ?? ''}` as const,
    y: `0x${y?.toString('hex') ?? ''}` as const,
    create: (challenge: string) => {
      const header = Buffer.concat([
        rpHash,
        Buffer.from([0x45]),
        Buffer.alloc(4),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
      ])
      const authData = Buffer.concat([header, options.eddsa === true ? okp : ec2])
      const prefix = Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex')
      const attestation = Buffer.concat([
        prefix,
        Buffer.from([0x59, authData.length >> 8, authData.length & 255]),
        authData,
      ])
      return {
        id: id.toString('base64url'),
        rawId: id.toString('base64url'),
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData('webauthn.create', challenge).toString('base64url'),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal'],
        },
      }
    },
    assert: (challenge: string, credentialId: string) => {
      const authenticatorData = Buffer.concat([rpHash, Buffer.from([0x05]), Buffer.alloc(4)])
      const client = clientData('webauthn.get', challenge)
      const signed = Buffer.concat([authenticatorData, createHash('sha256').update(client).digest()])
      return {
        id: credentialId,
        rawId: credentialId,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: authenticatorData.toString('base64url'),
          signature: sign('sha256', signed, privateKey).toString('base64url'),
        },
      }
    },
  }
}

function cookiesOf(headers: Readonly<Record<string, unknown>>): string {
  const set = [headers['set-cookie'] ?? []].flat().map(String)
  return set
    .map((line) => line.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ')
}

/** Follow the redirects through the issuer as a browser does, signing in on its page. */
async function signInByOidc(returnTo: string): Promise<{ location: string; cookie: string }> {
  const started = await node.call('GET', `/api/oidc/start?returnTo=${encodeURIComponent(returnTo)}`)
  const nodeCookies = cookiesOf(started.headers)
  const jar = new Map<string, string>()
  let location = String(started.headers['location'])
  while (!location.includes('/api/oidc/callback')) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const form = location.includes('/interaction/')
    const response = await fetch(location, { redirect: 'manual', headers: { cookie }, method: form ? 'POST' : 'GET' })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      jar.set(name, value)
    }
    location = new URL(response.headers.get('location') ?? '', location).href
  }
  const { search } = new URL(location)
  const finished = await node.call('GET', `/api/oidc/callback${search}`, undefined, { cookie: nodeCookies })
  return { location: String(finished.headers['location']), cookie: cookiesOf(finished.headers) }
}

/** A certified OpenID provider in this process; its sign-in page says yes for one person. */
function createIssuer(url: string): Provider {
  const provider = new Provider(url, {
    clients: [
      {
        client_id: 'concejo',
        client_secret: clientSecret,
        redirect_uris: ['http://localhost:4180/api/oidc/callback'],
        application_type: 'native',
      },
    ],
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, name: 'Ada Test' }) }),
    cookies: { keys: ['test'] },
  })
  provider.use(async (context, next) => {
    if (!context.path.startsWith('/interaction/')) {
      return next()
    }
    const details = await provider.interactionDetails(context.req, context.res)
    const grant = new provider.Grant({ accountId: 'ada', clientId: 'concejo' })
    grant.addOIDCScope('openid profile')
    const consent = { grantId: await grant.save() }
    await provider.interactionFinished(
      context.req,
      context.res,
      details.prompt.name === 'login' ? { login: { accountId: 'ada' } } : { consent },
    )
    return undefined
  })
  return provider
}
