import { z } from 'zod'
import { approval } from './act.ts'
import { defineEndpoint } from './endpoint.ts'
import { bytes32, hexBytes } from './id.ts'
import { page, pageQuery } from './page.ts'
import { actProof } from './proof.ts'

/** Ledger time in whole seconds. */
const seconds = z.number().int().nonnegative()
const nothing = z.object({})
const identifier = z.uuid()
/** Names a session without giving it: the SHA-256 of its token. */
const sessionId = z.string().regex(/^[0-9a-f]{64}$/, 'must be an identifier of a session')
const roleName = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)
  .max(80)

/** A member of an organisation that an account can sign as. */
export const membership = z.object({
  member: bytes32,
  signer: hexBytes,
  /** How this member signs: a passkey of the browser, a P-256 key held by the person, or a persona's key in the node (sandbox). */
  signing: z.enum(['passkey', 'key', 'sandbox']),
  /** Credential id of the passkey (base64url), for `navigator.credentials.get`. */
  credentialId: z.string().optional(),
  organisation: bytes32,
  organisationName: z.string(),
  person: bytes32,
  roles: z.array(roleName),
  validUntil: seconds,
  /** False when revoked, expired or not yet valid. */
  active: z.boolean(),
})
export type Membership = z.output<typeof membership>

/** Who is signed in, with what. */
export const session = z.object({
  account: z.object({ id: identifier, displayName: z.string(), persona: z.string().optional() }).nullable(),
  members: z.array(membership),
  /** Send it as header `x-csrf-token` with each write that is authenticated by the cookie. */
  csrfToken: z.string().optional(),
  expiresAt: seconds.optional(),
  sandbox: z.boolean(),
})
export type Session = z.output<typeof session>

export const nodeStatus = z.object({
  product: z.literal('Concejo'),
  version: z.string(),
  mode: z.enum(['sandbox', 'production']),
  network: z.object({
    chainId: z.number().int(),
    genesis: bytes32,
    engine: z.enum(['embedded', 'remote']),
    profile: z.enum(['full', 'anchor']),
    finalityBlocks: z.number().int(),
    clientVersion: z.string(),
  }),
  /** Ledger time in seconds. */
  now: seconds,
  head: z.number().int(),
  /** Block up to which the read models are built. */
  projected: z.number().int(),
  ready: z.boolean(),
  organisationName: z.string(),
  origin: z.string(),
  signIn: z.object({ passkey: z.boolean(), oidc: z.boolean(), sandbox: z.boolean() }),
  contracts: z.array(z.object({ name: z.string(), address: hexBytes })),
  services: z.array(z.string()),
})
export type NodeStatus = z.output<typeof nodeStatus>

/** Whose signature an act needs, in the contract's order. */
export const requirement = z.object({
  organisation: bytes32,
  organisationName: z.string(),
  role: z.string(),
  scope: bytes32,
  /** Member that signed, absent while it is waited for. */
  member: bytes32.optional(),
  signedAt: seconds.optional(),
  /** True when the caller can give this signature. */
  mine: z.boolean(),
})

export const refusal = z.object({
  code: z.string(),
  detail: z.string(),
  help: z.string(),
  values: z.record(z.string(), z.string()),
})
export type Refusal = z.output<typeof refusal>

/** EIP-712 typed data as JSON; integers are decimal strings. */
export const typedData = z.object({
  domain: z.object({ name: z.string(), version: z.string(), chainId: z.number().int(), verifyingContract: hexBytes }),
  types: z.record(z.string(), z.array(z.object({ name: z.string(), type: z.string() }))),
  primaryType: z.string(),
  message: z.record(z.string(), z.unknown()),
})

export const actState = z.enum(['collecting', 'submitted', 'applied', 'refused', 'expired'])
export type ActState = z.output<typeof actState>

/** An act on its way: prepared, collecting signatures, carried, applied or refused. */
export const pendingAct = z.object({
  actId: bytes32,
  /** Command name, as `funds.publish-call`; `contract.function` for an act submitted fully signed. */
  name: z.string(),
  contract: z.string(),
  functionName: z.string(),
  organisation: bytes32,
  organisationName: z.string(),
  subject: bytes32,
  typedData,
  /** EIP-712 digest that members sign. */
  digest: bytes32,
  requirements: z.array(requirement),
  state: actState,
  deadline: seconds,
  createdAt: seconds,
  /** Why the ledger would refuse it now, or did. */
  refusal: refusal.optional(),
  applied: z
    .object({ transactionHash: bytes32, blockNumber: z.number().int(), blockTime: seconds, logIndex: z.number().int() })
    .optional(),
  timeline: z.array(
    z.object({
      step: z.enum(['prepared', 'signed', 'submitted', 'applied', 'refused', 'expired']),
      at: seconds,
      member: bytes32.optional(),
      role: z.string().optional(),
    }),
  ),
  sandbox: z.boolean(),
})
export type PendingAct = z.output<typeof pendingAct>

/** One line in lists of acts on their way. */
export const pendingActSummary = pendingAct.pick({
  actId: true,
  name: true,
  organisation: true,
  organisationName: true,
  subject: true,
  state: true,
  deadline: true,
  createdAt: true,
  requirements: true,
})
export type PendingActSummary = z.output<typeof pendingActSummary>

/** An act that took effect, as the ledger tells it. */
export const appliedAct = z.object({
  actId: bytes32,
  contract: z.string(),
  /** Function of the contract, as `publishCall`. */
  functionName: z.string(),
  organisation: bytes32,
  organisationName: z.string(),
  subject: bytes32,
  members: z.array(bytes32),
  persons: z.array(bytes32),
  /** Names of the roles in which the members signed, where this node knows them. */
  roles: z.array(z.string()),
  blockNumber: z.number().int(),
  blockTime: seconds,
  transactionHash: bytes32,
})
export type AppliedAct = z.output<typeof appliedAct>

export const organisationSummary = z.object({
  organisation: bytes32,
  name: z.string(),
  kind: z.enum(['none', 'administration', 'auditor', 'applicant']),
  status: z.enum(['none', 'active', 'suspended', 'excluded']),
  governing: z.boolean(),
  did: bytes32,
  website: z.string().optional(),
  memberCount: z.number().int(),
  admittedAt: seconds,
})
export type OrganisationSummary = z.output<typeof organisationSummary>

export const networkMember = z.object({
  member: bytes32,
  person: bytes32,
  /** A public display name where the person gave one, else a pseudonym. */
  name: z.string(),
  organisation: bytes32,
  organisationName: z.string(),
  signer: hexBytes,
  validFrom: seconds,
  validUntil: seconds,
  revokedAt: seconds.optional(),
  roles: z.array(
    z.object({
      role: z.string(),
      roleId: bytes32,
      scope: bytes32,
      validFrom: seconds,
      validUntil: seconds,
      revokedAt: seconds.optional(),
      delegatedBy: bytes32.optional(),
    }),
  ),
})
export type NetworkMember = z.output<typeof networkMember>

export const block = z.object({
  number: z.number().int(),
  hash: bytes32,
  parentHash: bytes32,
  timestamp: seconds,
  transactionCount: z.number().int(),
  actCount: z.number().int(),
  gasUsed: z.string(),
  size: z.number().int(),
})
export type Block = z.output<typeof block>

export const documentInfo = z.object({
  documentId: identifier,
  commitment: bytes32,
  contentType: z.string(),
  /** Length of the content in bytes. */
  size: z.number().int().nonnegative(),
  purpose: z.string(),
  subject: bytes32,
  organisation: bytes32,
  public: z.boolean(),
  fileName: z.string().optional(),
  createdAt: seconds,
  erasedAt: seconds.optional(),
})
export type DocumentInfo = z.output<typeof documentInfo>

/** What opens a commitment: anyone who has the content can check it with these. */
export const documentOpening = z.object({
  commitment: bytes32,
  salt: hexBytes,
  contentDigest: bytes32,
  documentId: identifier,
})
export type DocumentOpening = z.output<typeof documentOpening>

const documentAttributes = z.object({
  purpose: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  subject: bytes32.optional(),
  organisation: bytes32.optional(),
})
const flag = z.enum(['true', 'false']).transform((value) => value === 'true')

export const appInfo = z.object({
  appId: identifier,
  name: z.string(),
  organisation: bytes32,
  scopes: z.array(z.string()),
  createdAt: seconds,
  expiresAt: seconds,
  revokedAt: seconds.optional(),
  requestsPerMinute: z.number().int(),
  usedAt: seconds.optional(),
  requestCount: z.number().int(),
})
export type AppInfo = z.output<typeof appInfo>

const scopes = z
  .array(
    z
      .string()
      .regex(/^[a-z0-9]+(:[a-z0-9-]+)+$/)
      .max(60),
  )
  .min(1)
  .max(50)
const secretOnce = appInfo.extend({ clientSecret: z.string() })

export const persona = z.object({
  id: z.string(),
  name: z.string(),
  roleTitle: z.string(),
  organisation: bytes32,
  organisationName: z.string(),
  roles: z.array(z.string()),
})
export type Persona = z.output<typeof persona>

export const inboxItem = z.object({
  kind: z.enum(['sign', 'task']),
  /** Service that asks, as `funds`. */
  service: z.string(),
  /** Message key of the service, as `task.publish-call`, or the command's name for a signature. */
  key: z.string(),
  title: z.string(),
  subject: bytes32,
  href: z.string(),
  dueAt: seconds.optional(),
  actId: bytes32.optional(),
})
export type InboxItem = z.output<typeof inboxItem>

const credential = z.record(z.string(), z.unknown())
const actParams = z.object({ actId: bytes32 })
const draft = z.object({ key: z.string(), content: z.record(z.string(), z.unknown()), updatedAt: seconds })
const draftParams = z.object({
  key: z
    .string()
    .regex(/^[a-zA-Z0-9._:-]+$/)
    .max(200),
})
const keyProof = z.object({ challengeId: identifier, signature: hexBytes })
const enrolment = z.object({
  enrolmentId: identifier,
  organisation: bytes32,
  organisationName: z.string(),
  signer: hexBytes,
  person: bytes32,
  displayName: z.string(),
  roles: z.array(z.string()),
  createdAt: seconds,
  state: z.enum(['waiting', 'enrolled', 'declined']),
})

/** What the platform offers to every service, over HTTP. */
export const platformEndpoints = {
  getStatus: defineEndpoint({
    method: 'GET',
    path: '/api/status',
    summary: 'What this node is, on which network, and how far it has read.',
    access: 'public',
    result: nodeStatus,
  }),

  getSession: defineEndpoint({
    method: 'GET',
    path: '/api/session',
    summary: 'Who is signed in, as which members, with which roles.',
    access: 'public',
    result: session,
  }),
  signOut: defineEndpoint({
    method: 'DELETE',
    path: '/api/session',
    summary: 'Sign out: the session ends at once.',
    access: 'account',
    result: nothing,
  }),
  listSessions: defineEndpoint({
    method: 'GET',
    path: '/api/sessions',
    summary: 'Sessions of the signed-in account that still last, newest first. Times are of the clock.',
    access: 'account',
    query: pageQuery,
    result: page(
      z.object({
        sessionId,
        createdAt: seconds,
        expiresAt: seconds,
        /** The session that asks. */
        current: z.boolean(),
      }),
    ),
  }),
  endSession: defineEndpoint({
    method: 'DELETE',
    path: '/api/sessions/:sessionId',
    summary: 'End a session of the signed-in account: its cookie or token is refused from then on.',
    access: 'account',
    params: z.object({ sessionId }),
    result: nothing,
  }),
  startPasskeyRegistration: defineEndpoint({
    method: 'POST',
    path: '/api/passkeys/registration-options',
    summary: 'Options for navigator.credentials.create: a new account, or one more passkey for the signed-in one.',
    access: 'public',
    body: z.object({ displayName: z.string().trim().min(1).max(120) }),
    result: z.object({ challengeId: identifier, options: credential }),
  }),
  finishPasskeyRegistration: defineEndpoint({
    method: 'POST',
    path: '/api/passkeys/registrations',
    summary: 'Verify a new passkey and sign in with it.',
    access: 'public',
    body: z.object({ challengeId: identifier, response: credential }),
    result: z.object({ session, signer: hexBytes, credentialId: z.string() }),
  }),
  startPasskeySignIn: defineEndpoint({
    method: 'POST',
    path: '/api/passkeys/sign-in-options',
    summary: 'Options for navigator.credentials.get to sign in.',
    access: 'public',
    result: z.object({ challengeId: identifier, options: credential }),
  }),
  finishPasskeySignIn: defineEndpoint({
    method: 'POST',
    path: '/api/passkeys/sign-ins',
    summary: 'Verify a passkey assertion and sign in.',
    access: 'public',
    body: z.object({ challengeId: identifier, response: credential }),
    result: session,
  }),
  listPasskeys: defineEndpoint({
    method: 'GET',
    path: '/api/passkeys',
    summary: 'Passkeys and keys of the signed-in account.',
    access: 'account',
    query: pageQuery,
    result: page(
      z.object({
        signer: hexBytes,
        credentialId: z.string().optional(),
        kind: z.enum(['passkey', 'key']),
        createdAt: seconds,
      }),
    ),
  }),
  startOidc: defineEndpoint({
    method: 'GET',
    path: '/api/oidc/start',
    summary: 'Redirects to the OpenID Connect issuer.',
    access: 'public',
    query: z.object({ returnTo: z.string().max(500).optional() }),
    raw: 'download',
  }),
  finishOidc: defineEndpoint({
    method: 'GET',
    path: '/api/oidc/callback',
    summary: 'The issuer sends the browser back here; redirects to the portal.',
    access: 'public',
    query: z.object({
      code: z.string().max(4000).optional(),
      state: z.string().max(500).optional(),
      error: z.string().max(200).optional(),
      iss: z.string().max(500).optional(),
    }),
    raw: 'download',
  }),
  createKeyChallenge: defineEndpoint({
    method: 'POST',
    path: '/api/keys/challenges',
    summary: 'A challenge to be signed by a P-256 key that a person holds; valid for five minutes, once.',
    access: 'public',
    body: z.object({ signer: hexBytes }),
    result: z.object({ challengeId: identifier, digest: bytes32, typedData, expiresAt: seconds }),
  }),
  signInWithKey: defineEndpoint({
    method: 'POST',
    path: '/api/keys/sign-ins',
    summary:
      'Sign in with a signed key challenge (command line, integrations of one person). The token goes into `Authorization: Bearer`.',
    access: 'public',
    body: keyProof.extend({ displayName: z.string().trim().min(1).max(120).optional() }),
    result: z.object({ token: z.string(), expiresAt: seconds, session }),
  }),
  addKey: defineEndpoint({
    method: 'POST',
    path: '/api/keys',
    summary: 'Attach a P-256 key that the person holds to the signed-in account; the challenge proves possession.',
    access: 'account',
    body: keyProof,
    result: z.object({ signer: hexBytes, member: bytes32 }),
  }),
  requestEnrolment: defineEndpoint({
    method: 'POST',
    path: '/api/enrolments',
    summary: "Ask an organisation's administrator to enrol one of my keys as a member.",
    access: 'account',
    body: z.object({ organisation: bytes32, signer: hexBytes, roles: z.array(roleName).max(20) }),
    result: enrolment,
  }),
  listEnrolments: defineEndpoint({
    method: 'GET',
    path: '/api/enrolments',
    summary: 'Requests for enrolment: mine, and those of organisations that I administrate.',
    access: 'account',
    query: pageQuery.extend({ state: z.enum(['waiting', 'enrolled', 'declined']).optional() }),
    result: page(enrolment),
  }),
  declineEnrolment: defineEndpoint({
    method: 'DELETE',
    path: '/api/enrolments/:enrolmentId',
    summary: 'Decline or withdraw a request for enrolment.',
    access: 'account',
    params: z.object({ enrolmentId: identifier }),
    result: nothing,
  }),

  listApps: defineEndpoint({
    method: 'GET',
    path: '/api/apps',
    summary: 'Apps (integrations) of the organisations that I administrate.',
    access: 'account',
    query: pageQuery,
    result: page(appInfo),
  }),
  createApp: defineEndpoint({
    method: 'POST',
    path: '/api/apps',
    summary: 'Make an app with a secret that is shown once.',
    access: 'account',
    body: z.object({
      name: z.string().trim().min(1).max(120),
      organisation: bytes32,
      scopes,
      /** Days until it expires. */
      validDays: z.number().int().min(1).max(730).default(365),
      requestsPerMinute: z.number().int().min(1).max(600_000).default(600),
    }),
    result: secretOnce,
  }),
  rotateAppSecret: defineEndpoint({
    method: 'POST',
    path: '/api/apps/:appId/secrets',
    summary: 'A new secret; the old one works on for the grace time.',
    access: 'account',
    params: z.object({ appId: identifier }),
    body: z.object({ graceSeconds: z.number().int().min(0).max(2_592_000).default(86_400) }),
    result: secretOnce,
  }),
  revokeApp: defineEndpoint({
    method: 'DELETE',
    path: '/api/apps/:appId',
    summary: 'Revoke an app and all its tokens at once.',
    access: 'account',
    params: z.object({ appId: identifier }),
    result: nothing,
  }),
  issueToken: defineEndpoint({
    method: 'POST',
    path: '/api/token',
    summary: 'OAuth 2.0 client credentials: a short-lived bearer token for an app. Credentials go in the body only.',
    access: 'public',
    body: z.object({
      grant_type: z.literal('client_credentials'),
      client_id: identifier,
      client_secret: z.string().min(1).max(200),
      scope: z.string().max(2000).optional(),
    }),
    result: z.object({
      access_token: z.string(),
      token_type: z.literal('Bearer'),
      expires_in: z.number().int(),
      scope: z.string(),
    }),
  }),

  listPersonas: defineEndpoint({
    method: 'GET',
    path: '/api/sandbox/personas',
    summary: 'Personas of the demo city that one can step into.',
    access: 'sandbox',
    result: z.object({ items: z.array(persona) }),
  }),
  enterSandbox: defineEndpoint({
    method: 'POST',
    path: '/api/sandbox/enter',
    summary: 'Step into a persona: makes a session, also returned as bearer token for scripts.',
    access: 'sandbox',
    body: z.object({ persona: z.string().min(1).max(80) }),
    result: z.object({ token: z.string(), session }),
  }),
  signInSandbox: defineEndpoint({
    method: 'POST',
    path: '/api/sandbox/sign',
    summary: "Sign an act with the key of the persona one is in; held by the node, so marked 'sandbox' everywhere.",
    access: 'account',
    body: z.object({ actId: bytes32 }),
    result: pendingAct,
  }),
  moveSandboxClock: defineEndpoint({
    method: 'POST',
    path: '/api/sandbox/clock',
    summary: "Move the sandbox ledger's clock forward.",
    access: 'sandbox',
    body: z.object({ seconds: z.number().int().min(1).max(315_360_000) }),
    result: z.object({ now: seconds }),
  }),

  listCommands: defineEndpoint({
    method: 'GET',
    path: '/api/commands',
    summary: 'Every act that can be prepared, with the JSON Schema of its input.',
    access: 'public',
    result: z.object({
      items: z.array(
        z.object({
          name: z.string(),
          summary: z.string(),
          contract: z.string(),
          functionName: z.string(),
          input: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
  }),
  prepareAct: defineEndpoint({
    method: 'POST',
    path: '/api/acts',
    summary: 'Prepare an act: the typed data to sign and whose signatures it needs. Nothing is done yet.',
    access: 'account',
    scope: 'acts:prepare',
    body: z.object({
      /** Command, as `funds.publish-call`. */
      name: z.string().min(1).max(100),
      /** In whose name; default: the first organisation of the signed-in account. */
      organisation: bytes32.optional(),
      input: z.unknown(),
      /** Chosen by the client so that a repeat is the same act; random if absent. */
      actId: bytes32.optional(),
      /** Ledger time; default 30 days from now. */
      deadline: seconds.optional(),
    }),
    result: pendingAct,
  }),
  addApproval: defineEndpoint({
    method: 'POST',
    path: '/api/acts/:actId/approvals',
    summary: 'Add one signature; with the last one the act goes to the ledger. Waits up to `waitMs` for a final state.',
    access: 'account',
    scope: 'acts:submit',
    params: actParams,
    query: z.object({ waitMs: z.coerce.number().int().min(0).max(20_000).default(5_000) }),
    body: approval,
    result: pendingAct,
  }),
  submitSignedAct: defineEndpoint({
    method: 'POST',
    path: '/api/acts/signed',
    summary: 'Submit a fully signed act. Needs no account: the signatures decide. Idempotent by act id.',
    access: 'public',
    query: z.object({ waitMs: z.coerce.number().int().min(0).max(20_000).default(5_000) }),
    body: z.object({
      contract: z.string().min(1).max(80),
      functionName: z.string().min(1).max(80),
      act: z.object({ id: bytes32, organisation: bytes32, deadline: z.coerce.string().regex(/^\d{1,20}$/) }),
      /** Fields of the act's struct; integers as decimal strings. */
      params: z.record(z.string(), z.unknown()),
      approvals: z.array(approval).min(1).max(32),
    }),
    result: z.object({
      actId: bytes32,
      state: actState,
      refusal: refusal.optional(),
      applied: pendingAct.shape.applied,
    }),
  }),
  getAct: defineEndpoint({
    method: 'GET',
    path: '/api/acts/:actId',
    summary: 'State and timeline of an act on its way; for its signers and their organisations.',
    access: 'account',
    scope: 'acts:read',
    params: actParams,
    result: pendingAct,
  }),
  listActs: defineEndpoint({
    method: 'GET',
    path: '/api/acts',
    summary: 'Acts on their way: `waiting=me` those that wait for my signature, else those of my organisations.',
    access: 'account',
    scope: 'acts:read',
    query: pageQuery.extend({
      waiting: z.enum(['me']).optional(),
      state: actState.optional(),
      subject: bytes32.optional(),
      organisation: bytes32.optional(),
      name: z.string().max(100).optional(),
    }),
    result: page(pendingActSummary),
  }),
  getActState: defineEndpoint({
    method: 'GET',
    path: '/api/acts/:actId/state',
    summary: 'How far an act has come: public, without content.',
    access: 'public',
    params: actParams,
    result: z.object({
      actId: bytes32,
      state: actState,
      refusal: refusal.optional(),
      applied: pendingAct.shape.applied,
    }),
  }),
  getActProof: defineEndpoint({
    method: 'GET',
    path: '/api/acts/:actId/proof',
    summary: 'Proof of an applied act that anyone checks offline.',
    access: 'public',
    params: actParams,
    result: actProof,
  }),
  listSubjectActs: defineEndpoint({
    method: 'GET',
    path: '/api/subjects/:subject/acts',
    summary: 'Timeline of a file: every applied act, oldest first.',
    access: 'public',
    params: z.object({ subject: bytes32 }),
    query: pageQuery,
    result: page(appliedAct),
  }),

  uploadDocument: defineEndpoint({
    method: 'POST',
    path: '/api/documents',
    summary:
      'Upload a file: its bytes as the body, its media type as Content-Type, its name percent-encoded in `x-file-name`.',
    access: 'account',
    scope: 'documents:write',
    query: documentAttributes.extend({ public: flag.default(false) }),
    raw: 'upload',
    result: documentInfo,
  }),
  createJsonDocument: defineEndpoint({
    method: 'POST',
    path: '/api/documents/json',
    summary: 'Store a JSON document (canonical bytes, RFC 8785).',
    access: 'account',
    scope: 'documents:write',
    body: documentAttributes.extend({ public: z.boolean().default(false), content: z.unknown() }),
    result: documentInfo,
  }),
  listDocuments: defineEndpoint({
    method: 'GET',
    path: '/api/documents',
    summary: 'Documents of a subject that the caller may read; without subject, own uploads.',
    access: 'public',
    query: pageQuery.extend({ subject: bytes32.optional(), purpose: z.string().max(60).optional() }),
    result: page(documentInfo),
  }),
  getDocument: defineEndpoint({
    method: 'GET',
    path: '/api/documents/:documentId',
    summary: 'What is known about a document, without its content.',
    access: 'public',
    params: z.object({ documentId: identifier }),
    result: documentInfo,
  }),
  downloadDocument: defineEndpoint({
    method: 'GET',
    path: '/api/documents/:documentId/content',
    summary: 'The content of a document.',
    access: 'public',
    params: z.object({ documentId: identifier }),
    raw: 'download',
  }),
  getDocumentOpening: defineEndpoint({
    method: 'GET',
    path: '/api/documents/:documentId/opening',
    summary: 'Salt and digest that open the commitment in the act: anyone who may read the document can check it.',
    access: 'public',
    params: z.object({ documentId: identifier }),
    result: documentOpening,
  }),
  getDocumentByCommitment: defineEndpoint({
    method: 'GET',
    path: '/api/commitments/:commitment',
    summary: 'The document behind a commitment that stands in an act, if it is held here and the caller may read it.',
    access: 'public',
    params: z.object({ commitment: bytes32 }),
    result: documentInfo,
  }),
  eraseDocument: defineEndpoint({
    method: 'DELETE',
    path: '/api/documents/:documentId',
    summary: 'Destroy key, salt and content. Proofs around it still verify; it cannot be undone.',
    access: 'account',
    params: z.object({ documentId: identifier }),
    result: documentInfo,
  }),

  listDrafts: defineEndpoint({
    method: 'GET',
    path: '/api/drafts',
    summary: 'Form drafts of the signed-in account, newest first.',
    access: 'account',
    query: pageQuery.extend({ prefix: z.string().max(200).optional() }),
    result: page(draft.omit({ content: true })),
  }),
  getDraft: defineEndpoint({
    method: 'GET',
    path: '/api/drafts/:key',
    summary: 'One form draft.',
    access: 'account',
    params: draftParams,
    result: draft,
  }),
  saveDraft: defineEndpoint({
    method: 'PUT',
    path: '/api/drafts/:key',
    summary: 'Save a form draft; replaces the one of that key.',
    access: 'account',
    params: draftParams,
    body: z.object({ content: z.record(z.string(), z.unknown()) }),
    result: draft.omit({ content: true }),
  }),
  deleteDraft: defineEndpoint({
    method: 'DELETE',
    path: '/api/drafts/:key',
    summary: 'Delete a form draft.',
    access: 'account',
    params: draftParams,
    result: nothing,
  }),

  listOrganisations: defineEndpoint({
    method: 'GET',
    path: '/api/network/organisations',
    summary: 'Organisations of the network.',
    access: 'public',
    query: pageQuery.extend({
      kind: z.enum(['administration', 'auditor', 'applicant']).optional(),
      search: z.string().max(100).optional(),
    }),
    result: page(organisationSummary),
  }),
  getOrganisation: defineEndpoint({
    method: 'GET',
    path: '/api/network/organisations/:organisation',
    summary: 'An organisation with its members and their roles (at most 100 members; see listMembers).',
    access: 'public',
    params: z.object({ organisation: bytes32 }),
    result: organisationSummary.extend({ members: z.array(networkMember) }),
  }),
  setOrganisationProfile: defineEndpoint({
    method: 'PUT',
    path: '/api/network/organisations/:organisation/profile',
    summary: 'Set the public name and website of an organisation; its administrators only.',
    access: 'account',
    params: z.object({ organisation: bytes32 }),
    body: z.object({ name: z.string().trim().min(1).max(200), website: z.url().max(300).optional() }),
    result: organisationSummary,
  }),
  listMembers: defineEndpoint({
    method: 'GET',
    path: '/api/network/members',
    summary: 'Members of the network with their roles.',
    access: 'public',
    query: pageQuery.extend({ organisation: bytes32.optional(), role: z.string().max(80).optional() }),
    result: page(networkMember),
  }),
  getMember: defineEndpoint({
    method: 'GET',
    path: '/api/network/members/:member',
    summary: 'A member with its roles.',
    access: 'public',
    params: z.object({ member: bytes32 }),
    result: networkMember,
  }),
  listNodes: defineEndpoint({
    method: 'GET',
    path: '/api/network/nodes',
    summary: 'Nodes that this node knows: itself first.',
    access: 'public',
    result: z.object({
      items: z.array(
        z.object({
          name: z.string(),
          organisationName: z.string(),
          origin: z.string(),
          version: z.string(),
          head: z.number().int(),
          ready: z.boolean(),
          self: z.boolean(),
        }),
      ),
    }),
  }),
  listBlocks: defineEndpoint({
    method: 'GET',
    path: '/api/network/blocks',
    summary: 'Blocks, newest first.',
    access: 'public',
    query: pageQuery,
    result: page(block),
  }),
  getBlock: defineEndpoint({
    method: 'GET',
    path: '/api/network/blocks/:block',
    summary: 'A block by number or hash, with the acts that took effect in it (at most 100).',
    access: 'public',
    params: z.object({ block: z.string().regex(/^(\d{1,15}|0x[0-9a-fA-F]{64})$/) }),
    result: block.extend({ acts: z.array(appliedAct) }),
  }),
  listAppliedActs: defineEndpoint({
    method: 'GET',
    path: '/api/network/acts',
    summary: 'Applied acts, newest first.',
    access: 'public',
    query: pageQuery.extend({
      organisation: bytes32.optional(),
      member: bytes32.optional(),
      subject: bytes32.optional(),
      contract: z.string().max(80).optional(),
      functionName: z.string().max(80).optional(),
    }),
    result: page(appliedAct),
  }),
  getAppliedAct: defineEndpoint({
    method: 'GET',
    path: '/api/network/acts/:actId',
    summary: 'An applied act.',
    access: 'public',
    params: actParams,
    result: appliedAct,
  }),
  getNetworkHealth: defineEndpoint({
    method: 'GET',
    path: '/api/network/health',
    summary: 'Health of the ledger, the read models and the carrying of acts.',
    access: 'public',
    result: z.object({
      ready: z.boolean(),
      checks: z.array(z.object({ name: z.string(), ready: z.boolean(), detail: z.string() })),
      head: z.number().int(),
      lagBlocks: z.number().int(),
      submission: z.record(z.string(), z.number()),
    }),
  }),

  listInbox: defineEndpoint({
    method: 'GET',
    path: '/api/inbox',
    summary: 'What waits for me and until when: signatures and tasks of all services, most urgent first.',
    access: 'account',
    query: pageQuery,
    result: page(inboxItem),
  }),
  streamEvents: defineEndpoint({
    method: 'GET',
    path: '/api/events',
    summary:
      'Server-sent events: `act` (a state changed), `ledger` (events applied to the read models), `inbox`. Resumes by Last-Event-ID.',
    access: 'public',
    query: z.object({ subject: bytes32.optional() }),
    raw: 'events',
  }),
} as const

export type PlatformEndpoints = typeof platformEndpoints

/** Data of a server-sent event of `/api/events`. */
export const platformEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('act'), actId: bytes32, state: actState, subject: bytes32 }),
  z.object({
    type: z.literal('ledger'),
    blockNumber: z.number().int(),
    blockTime: seconds,
    /** Contract and event names with the subjects they touch; no content. */
    events: z.array(z.object({ contract: z.string(), name: z.string() })),
    subjects: z.array(bytes32),
  }),
  z.object({ type: z.literal('inbox') }),
  /** The buffer did not reach back to the given Last-Event-ID: ask everything anew. */
  z.object({ type: z.literal('reset') }),
])
export type PlatformEvent = z.output<typeof platformEvent>
