import { bytes32, defineEndpoint, page, pageQuery } from '@concejo/protocol'
import { z } from 'zod'

const seconds = z.number().int().nonnegative()

/** Content of the public document behind a question or an answer. */
export const questionText = z.object({ text: z.string().trim().min(10).max(5_000), language: z.enum(['en', 'es']) })

export const question = z.object({
  question: bytes32,
  addressee: bytes32,
  addresseeName: z.string(),
  /** The file that is asked about; zero for a general question. */
  subject: bytes32,
  text: z.string().optional(),
  document: bytes32,
  askedAt: seconds,
  dueAt: seconds,
  state: z.enum(['waiting', 'overdue', 'answered', 'answered-late']),
  answer: z.object({ document: bytes32, text: z.string().optional(), at: seconds }).optional(),
})
export type Question = z.output<typeof question>

export const endpoints = {
  listQuestions: defineEndpoint({
    method: 'GET',
    path: '/api/questions',
    summary: 'Questions of citizens, newest first.',
    access: 'public',
    query: pageQuery.extend({ addressee: bytes32.optional(), subject: bytes32.optional() }),
    result: page(question),
  }),
  getQuestion: defineEndpoint({
    method: 'GET',
    path: '/api/questions/:question',
    summary: 'A question with its answer.',
    access: 'public',
    params: z.object({ question: bytes32 }),
    result: question,
  }),
} as const
