import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LedgerEvent } from '@concejo/ledger'
import { type CommandContext, createDatabase, type OpenDatabase, platformMigrations } from '@concejo/platform'
import { type Bytes32, ConcejoError, createId, unsafeBrand, zeroId } from '@concejo/protocol'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerQuestion } from './commands/answer-question.ts'
import { askQuestion } from './commands/ask-question.ts'
import { roles } from './permissions.ts'
import { handlers } from './projection/index.ts'
import { findQuestions, getQuestion } from './queries/find-questions.ts'
import { findTasks } from './queries/find-tasks.ts'

const day = 86_400
const addressee = createId()
let folder: string
let opened: OpenDatabase
let now = 1_900_000_000
let block = 1n

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concejo-questions-'))
  opened = await createDatabase({ dataFolder: folder })
  await opened.migrate({
    node: [{ name: 'platform', folder: platformMigrations.node }],
    read: [{ name: 'questions', folder: new URL('./migrations/', import.meta.url) }],
  })
})

afterAll(async () => {
  await opened.stop()
  await rm(folder, { recursive: true, force: true })
})

it('shows a question as waiting, then overdue, then answered late', async () => {
  const question = await ask()
  expect((await getQuestion(context(), question)).state).toBe('waiting')
  now += 8 * day
  expect((await getQuestion(context(), question)).state).toBe('overdue')
  const document = createId()
  await apply('QuestionAnswered', { question, addressee, document, late: true })
  expect(await getQuestion(context(), question)).toMatchObject({
    state: 'answered-late',
    answer: { document, at: now },
  })
})

it('applies an event again without a second row', async () => {
  const question = createId()
  const args = { question, addressee, subject: zeroId, document: createId(), dueAt: 1n }
  await apply('QuestionAsked', args)
  await apply('QuestionAsked', args)
  const { rows } = await sql`select 1 from read.questions where question = ${question}`.execute(opened.database)
  expect(rows).toHaveLength(1)
})

it('lists page by page, newest first, by the file that is asked about', async () => {
  const subject = createId()
  const asked = [await ask(subject), await ask(subject), await ask(subject)]
  const first = await findQuestions(context(), { limit: 2, subject })
  const second = await findQuestions(context(), { limit: 2, subject, cursor: first.next })
  const found = [...first.items, ...second.items].map((item) => item.question)
  expect([found, second.next]).toEqual([asked.toReversed(), undefined])
})

it('refuses a cursor that is not one of ours', async () => {
  const refused = await findQuestions(context(), { limit: 2, cursor: "1' or 1=1" }).catch((error: unknown) => error)
  expect(refused instanceof ConcejoError ? refused.code : refused).toBe('questions.bad-cursor')
})

it('lets anybody ask, and only a responder of the addressee answer', async () => {
  const question = await ask()
  const asked = await askQuestion.prepare(context(), askQuestion.input.parse({ addressee, document: createId() }), {
    organisation: createId(),
  })
  expect(asked).toMatchObject({ organisation: zeroId, requirements: [{ role: '' }] })
  const answered = await answerQuestion.prepare(
    context(),
    { question, document: createId() },
    { organisation: createId() },
  )
  expect(answered).toMatchObject({
    organisation: addressee,
    subject: question,
    requirements: [{ organisation: addressee, role: roles.responder }],
  })
})

it('puts open questions into the inbox of responders, with their date', async () => {
  const question = await ask()
  const member = { member: createId(), organisation: addressee }
  const tasksOf = (held: readonly string[]) =>
    findTasks(context(), {
      kind: 'account',
      accountId: 'a',
      members: [{ ...member, roles: held }],
      sandbox: true,
    })
  expect(await tasksOf([roles.responder])).toContainEqual(
    expect.objectContaining({ subject: question, dueAt: now + 7 * day }),
  )
  expect(await tasksOf(['auditor'])).toEqual([])
})

/** Real tables; the clock and the documents are the test's own. */
function context(): CommandContext {
  return unsafeBrand({
    database: opened.database,
    ledger: { now: () => now },
    documents: { findJson: () => Promise.resolve(undefined) },
  })
}

async function ask(subject: Bytes32 = zeroId): Promise<Bytes32> {
  const question = createId()
  await apply('QuestionAsked', { question, addressee, subject, document: createId(), dueAt: BigInt(now + 7 * day) })
  return question
}

async function apply(name: 'QuestionAsked' | 'QuestionAnswered', args: LedgerEvent['args']): Promise<void> {
  block += 1n
  const event: LedgerEvent = {
    contract: 'Questions',
    name,
    args,
    blockNumber: block,
    blockHash: createId(),
    blockTime: now,
    transactionHash: createId(),
    transactionIndex: 0,
    logIndex: 0,
  }
  await opened.database.transaction().execute(async (transaction) => {
    await sql`set local search_path to read`.execute(transaction)
    await handlers[`Questions.${name}`]?.(transaction, event)
  })
}
