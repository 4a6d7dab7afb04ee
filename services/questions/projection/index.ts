import type { EventHandlers } from '@concejo/ledger'
import { onQuestionAnswered } from './on-question-answered.ts'
import { onQuestionAsked } from './on-question-asked.ts'

/** Handlers of the questions service by contract and event. */
export const handlers: EventHandlers = {
  'Questions.QuestionAsked': onQuestionAsked,
  'Questions.QuestionAnswered': onQuestionAnswered,
}
