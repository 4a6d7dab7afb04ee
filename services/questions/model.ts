import type { Seconds } from '@concejo/protocol'
import type { Question } from './api.ts'

/** State of a question by the ledger's clock: an answer is due by a date that nobody can move. */
export function questionState(
  clock: { readonly dueAt: Seconds; readonly answered: boolean; readonly late: boolean },
  now: Seconds,
): Question['state'] {
  if (clock.answered) {
    return clock.late ? 'answered-late' : 'answered'
  }
  return now > clock.dueAt ? 'overdue' : 'waiting'
}
