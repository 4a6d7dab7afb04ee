import type { Command } from '@concejo/platform'
import { answerQuestion } from './answer-question.ts'
import { askQuestion } from './ask-question.ts'

/** Every act of the questions service. */
export const commands: readonly Command[] = [askQuestion, answerQuestion]
