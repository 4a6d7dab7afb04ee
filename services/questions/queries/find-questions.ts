import type { CommandContext } from '@concejo/platform'
import { type Bytes32, bytes32, ConcejoError, type HandlerInput } from '@concejo/protocol'
import { z } from 'zod'
import type { endpoints, Question } from '../api.ts'
import { errors } from '../errors.ts'
import { questionState } from '../model.ts'
import { readText } from './read-text.ts'

const row = z.object({
  question: bytes32,
  addressee: bytes32,
  addressee_name: z.string().nullable(),
  subject: bytes32,
  document: bytes32,
  asked_at: z.coerce.number(),
  due_at: z.coerce.number(),
  answer: bytes32.nullable(),
  answered_at: z.union([z.string(), z.null()]),
  late: z.boolean(),
  position: z.string(),
})

/** Questions, newest first. Throws `questions.bad-cursor`. */
export async function findQuestions(
  context: CommandContext,
  query: HandlerInput<typeof endpoints.listQuestions>['query'],
): Promise<{ items: readonly Question[]; next?: string }> {
  if (query.cursor !== undefined && !/^\d{1,19}$/.test(query.cursor)) {
    throw new ConcejoError(errors.badCursor)
  }
  let select = selectQuestions(context)
    .orderBy('questions.position', 'desc')
    .limit(query.limit + 1)
  if (query.cursor !== undefined) {
    select = select.where('questions.position', '<', query.cursor)
  }
  if (query.addressee !== undefined) {
    select = select.where('questions.addressee', '=', query.addressee)
  }
  if (query.subject !== undefined) {
    select = select.where('questions.subject', '=', query.subject)
  }
  const rows = row.array().parse(await select.execute())
  const shown = rows.slice(0, query.limit)
  const items = await Promise.all(shown.map((found) => toQuestion(context, found)))
  const last = shown.at(-1)
  return rows.length > query.limit && last !== undefined ? { items, next: last.position } : { items }
}

/** A question with its answer. Throws `questions.not-found`. */
export async function getQuestion(context: CommandContext, question: Bytes32): Promise<Question> {
  const found = await selectQuestions(context).where('questions.question', '=', question).executeTakeFirst()
  if (found === undefined) {
    throw new ConcejoError(errors.notFound, { question })
  }
  return toQuestion(context, row.parse(found))
}

function selectQuestions(context: CommandContext) {
  return context.database
    .selectFrom('read.questions as questions')
    .leftJoin('node.organisation_profiles as profiles', 'profiles.organisation', 'questions.addressee')
    .selectAll('questions')
    .select('profiles.name as addressee_name')
}

async function toQuestion(context: CommandContext, found: z.output<typeof row>): Promise<Question> {
  const answered = found.answer !== null
  const state = questionState({ dueAt: found.due_at, answered, late: found.late }, context.ledger.now())
  return {
    question: found.question,
    addressee: found.addressee,
    addresseeName: found.addressee_name ?? `${found.addressee.slice(0, 10)}…`,
    subject: found.subject,
    text: await readText(context, found.document),
    document: found.document,
    askedAt: found.asked_at,
    dueAt: found.due_at,
    state,
    ...(found.answer === null
      ? {}
      : {
          answer: {
            document: found.answer,
            text: await readText(context, found.answer),
            at: Number(found.answered_at),
          },
        }),
  }
}
