import type { Handlers } from '@concejo/platform'
import type { endpoints } from './api.ts'
import { findQuestions, getQuestion } from './queries/find-questions.ts'

/** Which query answers which endpoint. */
export const routes: Handlers<typeof endpoints> = {
  listQuestions: (context, { query }) => findQuestions(context, query),
  getQuestion: (context, { params }) => getQuestion(context, params.question),
}
