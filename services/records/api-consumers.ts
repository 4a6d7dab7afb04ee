import { bytes32, defineEndpoint, instant, page, pageQuery } from '@concejo/protocol'
import { z } from 'zod'
import { storedRecord, streamName } from './api-streams.ts'
import { errors } from './errors.ts'

/** Clock time in whole seconds. */
const seconds = z.number().int().nonnegative()
const count = z.number().int().nonnegative()
/** Entry of the log: offsets of a stream grow, with gaps. */
const offset = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
/** As an offset; -1 stands before the first entry. */
const after = z.number().int().min(-1).max(Number.MAX_SAFE_INTEGER)

const streamAddress = z.object({ organisation: bytes32, stream: streamName })
const groupAddress = streamAddress.extend({ group: streamName })
const webhookAddress = streamAddress.extend({ webhook: z.uuid() })

/** `reader`: organisation in whose name one reads; needed by those who stand for several. */
const reading = z.object({ reader: bytes32.optional() })
const readingPage = pageQuery.extend({ reader: bytes32.optional() })

/** Where reading begins: `newest` is behind what is there; a time is that of the records themselves. */
export const startPosition = z.union([z.enum(['oldest', 'newest']), z.object({ after }), z.object({ time: instant })])
export type StartPosition = z.output<typeof startPosition>

/** How many records are behind a position, counted up to a limit. */
export const lag = z.object({
  records: count,
  /** There are more than were counted. */
  more: z.boolean(),
})
export type Lag = z.output<typeof lag>

export const consumerGroup = z.object({
  name: streamName,
  /** Whose group it is. */
  reader: bytes32,
  /** How long a member has for what it took. */
  leaseSeconds: count,
  /** Everything up to this entry is done. */
  committed: after,
  /** Everything up to this entry was handed out at least once. */
  handed: after,
  /** Records that are not done. */
  lag,
  /** Ranges that members hold now, and those that wait for another member. */
  leases: z.object({ held: count, returned: count }),
  committedAt: seconds.optional(),
  createdAt: seconds,
})
export type ConsumerGroupInfo = z.output<typeof consumerGroup>

/** Records that one member of a group has for a while. */
export const takenRecords = z.object({
  /** To commit with; absent where there was nothing. */
  lease: z.uuid().optional(),
  /** Clock time in milliseconds at which another member may get them. */
  leasedUntilMs: count.optional(),
  /** From 1; more than 1 where a member did not commit them before. */
  delivery: count.optional(),
  items: z.array(storedRecord),
})
export type TakenRecords = z.output<typeof takenRecords>

/** Why a batch was not accepted. */
export const webhookFailure = z.object({
  /** `status`, `redirect`, `timeout`, `no-connection`, `tls`, `address-refused`, `gone`, `not-allowed` or `failed`. */
  code: z.string(),
  status: z.number().int().optional(),
  at: seconds,
})

export const webhookReplay = z.object({
  id: z.uuid(),
  after,
  upto: after,
  attempts: count,
  nextTryAt: seconds.optional(),
  lastFailure: webhookFailure.optional(),
})

export const webhook = z.object({
  id: z.uuid(),
  reader: bytes32,
  url: z.string(),
  batchMax: count,
  /** Tries of a batch before it goes to the dead letters. */
  attemptsMax: count,
  /** What follows a dead letter. */
  whenDead: z.enum(['continue', 'pause']),
  state: z.enum(['active', 'paused']),
  /** Why it paused by itself: `dead-letter`, `dead-letters-full`, `gone` or `not-allowed`. */
  pausedBecause: z.string().optional(),
  /** Everything up to this entry was accepted or is a dead letter. */
  cursor: after,
  lag,
  /** Failed tries of the batch that is next. */
  attempts: count,
  nextTryAt: seconds.optional(),
  lastFailure: webhookFailure.optional(),
  acceptedAt: seconds.optional(),
  deadLetters: count,
  replays: z.array(webhookReplay),
  /** Until when the secret before the last rotation signs as well. */
  previousSecretUntil: seconds.optional(),
  createdAt: seconds,
})
export type WebhookInfo = z.output<typeof webhook>

export const deadLetter = z.object({
  number: count,
  /** The batch: entries above `after`, up to `upto`. */
  after,
  upto: after,
  records: count,
  attempts: count,
  lastFailure: webhookFailure,
})
export type DeadLetterInfo = z.output<typeof deadLetter>

const webhookUrl = z
  .url({ protocol: /^https?$/, normalize: true })
  .max(2_000)
  .refine((text) => URL.canParse(text) && new URL(text).username === '' && new URL(text).password === '', {
    message: 'must not hold a user name or password',
  })
const webhookSettings = z.object({
  url: webhookUrl,
  batchMax: z.number().int().min(1).max(1_000),
  attemptsMax: z.number().int().min(1).max(30),
  whenDead: z.enum(['continue', 'pause']),
})

/** `whsec_` and base 64; it is shown once. */
const secret = z.string()

const groupEndpoints = {
  listConsumerGroups: defineEndpoint({
    method: 'GET',
    path: '/api/records/streams/:organisation/:stream/groups',
    summary: 'Consumer groups of your organisation on a stream: how far they are and how far behind.',
    access: 'account',
    scope: 'records:read',
    params: streamAddress,
    query: readingPage,
    result: page(consumerGroup),
    errors: [errors.memberNeeded],
  }),
  createConsumerGroup: defineEndpoint({
    method: 'POST',
    path: '/api/records/streams/:organisation/:stream/groups',
    summary: 'Begin a consumer group: its members share the records of the stream, each at least once.',
    access: 'account',
    scope: 'records:read',
    params: streamAddress,
    query: reading,
    body: z.object({
      name: streamName,
      start: startPosition.default('newest'),
      leaseSeconds: z.number().int().min(1).max(3_600).default(60),
    }),
    result: consumerGroup,
    errors: [errors.memberNeeded, errors.consumerGroupExists, errors.consumerTooManyGroups],
  }),
  moveConsumerGroup: defineEndpoint({
    method: 'PUT',
    path: '/api/records/streams/:organisation/:stream/groups/:group/position',
    summary: 'Set a group back or forward. What its members hold is no longer theirs.',
    access: 'account',
    scope: 'records:read',
    params: groupAddress,
    query: reading,
    body: z.object({ start: startPosition }),
    result: consumerGroup,
    errors: [errors.memberNeeded, errors.consumerGroupUnknown],
  }),
  deleteConsumerGroup: defineEndpoint({
    method: 'DELETE',
    path: '/api/records/streams/:organisation/:stream/groups/:group',
    summary: 'End a consumer group.',
    access: 'account',
    scope: 'records:read',
    params: groupAddress,
    query: reading,
    result: z.object({ name: streamName }),
    errors: [errors.memberNeeded, errors.consumerGroupUnknown],
  }),
  takeRecords: defineEndpoint({
    method: 'GET',
    path: '/api/records/streams/:organisation/:stream/groups/:group/records',
    summary: 'Take the next records of a group for a while; waits for some up to `waitMs`. Commit them when done.',
    access: 'account',
    scope: 'records:read',
    params: groupAddress,
    query: reading.extend({
      limit: z.coerce.number().int().min(1).max(1_000).default(100),
      waitMs: z.coerce.number().int().min(0).max(25_000).default(0),
      /** Name of the member, for the list of groups. */
      member: z
        .string()
        .regex(/^[\w.:-]{1,60}$/, 'must be letters, digits, and . : _ -')
        .default('-'),
    }),
    result: takenRecords,
    errors: [errors.memberNeeded, errors.consumerGroupUnknown, errors.consumerTooManyLeases],
  }),
  commitRecords: defineEndpoint({
    method: 'POST',
    path: '/api/records/streams/:organisation/:stream/groups/:group/commits',
    summary: 'Say what is done: a lease, a lease up to an offset, or everything up to an offset.',
    access: 'account',
    scope: 'records:read',
    params: groupAddress,
    query: reading,
    body: z.union([z.object({ lease: z.uuid(), offset: offset.optional() }), z.object({ offset })]),
    result: z.object({ committed: after }),
    errors: [errors.memberNeeded, errors.consumerGroupUnknown, errors.consumerLeaseLost, errors.consumerOffsetAhead],
  }),
  streamRecordEvents: defineEndpoint({
    method: 'GET',
    path: '/api/records/streams/:organisation/:stream/events',
    summary:
      'Server-sent events: `record` with the offset as id, `cut` with the reason. Resumes by Last-Event-ID or `after`.',
    access: 'public',
    scope: 'records:read',
    params: streamAddress,
    query: z.object({
      /** Without it and without Last-Event-ID: only what comes from now on. */
      after: z.coerce.number().int().min(-1).max(Number.MAX_SAFE_INTEGER).optional(),
      entity: z.string().max(300).optional(),
    }),
    raw: 'events',
    errors: [errors.consumerBadOffset, errors.consumerTooManyListeners],
  }),
} as const

const webhookEndpoints = {
  listWebhooks: defineEndpoint({
    method: 'GET',
    path: '/api/records/streams/:organisation/:stream/webhooks',
    summary: 'Webhooks of your organisation on a stream, with lag, last failure and next try.',
    access: 'account',
    scope: 'records:read',
    params: streamAddress,
    query: readingPage,
    result: page(webhook),
    errors: [errors.memberNeeded],
  }),
  createWebhook: defineEndpoint({
    method: 'POST',
    path: '/api/records/streams/:organisation/:stream/webhooks',
    summary: 'Have records posted to an address, signed as Standard Webhooks say. The secret is shown only here.',
    access: 'account',
    scope: 'records:read',
    secretAnswer: true,
    params: streamAddress,
    query: reading,
    body: webhookSettings.extend({
      start: startPosition.default('newest'),
      batchMax: webhookSettings.shape.batchMax.default(100),
      attemptsMax: webhookSettings.shape.attemptsMax.default(15),
      whenDead: webhookSettings.shape.whenDead.default('continue'),
    }),
    result: z.object({ webhook, secret }),
    errors: [errors.memberNeeded, errors.webhookAddressRefused, errors.webhookHttpsNeeded, errors.webhookTooMany],
  }),
  getWebhook: defineEndpoint({
    method: 'GET',
    path: '/api/records/streams/:organisation/:stream/webhooks/:webhook',
    summary: 'A webhook.',
    access: 'account',
    scope: 'records:read',
    params: webhookAddress,
    query: reading,
    result: webhook,
    errors: [errors.memberNeeded, errors.webhookUnknown],
  }),
  changeWebhook: defineEndpoint({
    method: 'PATCH',
    path: '/api/records/streams/:organisation/:stream/webhooks/:webhook',
    summary: 'Change a webhook, pause it, or go on: then the next try is now.',
    access: 'account',
    scope: 'records:read',
    params: webhookAddress,
    query: reading,
    body: webhookSettings.partial().extend({ state: z.enum(['active', 'paused']).optional() }),
    result: webhook,
    errors: [errors.memberNeeded, errors.webhookUnknown, errors.webhookAddressRefused, errors.webhookHttpsNeeded],
  }),
  deleteWebhook: defineEndpoint({
    method: 'DELETE',
    path: '/api/records/streams/:organisation/:stream/webhooks/:webhook',
    summary: 'End a webhook, with its dead letters.',
    access: 'account',
    scope: 'records:read',
    params: webhookAddress,
    query: reading,
    result: z.object({ id: z.uuid() }),
    errors: [errors.memberNeeded, errors.webhookUnknown],
  }),
  rotateWebhookSecret: defineEndpoint({
    method: 'POST',
    path: '/api/records/streams/:organisation/:stream/webhooks/:webhook/secret',
    summary: 'A new secret, shown only here; for the grace time batches are signed with the one before as well.',
    access: 'account',
    scope: 'records:read',
    secretAnswer: true,
    params: webhookAddress,
    query: reading,
    body: z.object({ graceSeconds: z.number().int().min(0).max(2_592_000).default(86_400) }),
    result: z.object({ webhook, secret }),
    errors: [errors.memberNeeded, errors.webhookUnknown],
  }),
  listDeadLetters: defineEndpoint({
    method: 'GET',
    path: '/api/records/streams/:organisation/:stream/webhooks/:webhook/dead-letters',
    summary: 'Batches that were given up, the oldest first.',
    access: 'account',
    scope: 'records:read',
    params: webhookAddress,
    query: readingPage,
    result: page(deadLetter),
    errors: [errors.memberNeeded, errors.webhookUnknown],
  }),
  discardDeadLetter: defineEndpoint({
    method: 'DELETE',
    path: '/api/records/streams/:organisation/:stream/webhooks/:webhook/dead-letters/:number',
    summary: 'Strike a batch off the dead letters.',
    access: 'account',
    scope: 'records:read',
    params: webhookAddress.extend({ number: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) }),
    query: reading,
    result: z.object({ number: count }),
    errors: [errors.memberNeeded, errors.webhookUnknown, errors.webhookLetterUnknown],
  }),
  replayWebhook: defineEndpoint({
    method: 'POST',
    path: '/api/records/streams/:organisation/:stream/webhooks/:webhook/replays',
    summary: 'Post a range of entries again, beside what is new: those above `after` up to `upto`, or a dead letter.',
    access: 'account',
    scope: 'records:read',
    params: webhookAddress,
    query: reading,
    body: z.union([z.object({ after, upto: offset }), z.object({ deadLetter: count })]),
    result: webhook,
    errors: [
      errors.memberNeeded,
      errors.webhookUnknown,
      errors.webhookLetterUnknown,
      errors.webhookTooManyReplays,
      errors.webhookRangeEmpty,
      errors.consumerOffsetAhead,
    ],
  }),
} as const

/** Consumer groups, server-sent events and webhooks of streams. */
export const consumerEndpoints = { ...groupEndpoints, ...webhookEndpoints } as const
