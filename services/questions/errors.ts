import { defineErrors, type ErrorDescriptor } from '@concejo/protocol'

/** Errors of the questions service. */
export const errors = defineErrors({
  notFound: {
    code: 'questions.not-found',
    text: 'There is no question {question}.',
    status: 404,
    help: 'Check the link. A new question appears as soon as its act is in a block.',
  },
  badCursor: {
    code: 'questions.bad-cursor',
    text: 'The cursor is not one of ours.',
    status: 400,
    help: 'Use the value of `next` of the page before, or none.',
  },
  exists: {
    code: 'questions.exists',
    text: 'Question {question} was asked already.',
    status: 409,
    help: 'Nothing more to do; the answer is on its way.',
  },
  unknown: {
    code: 'questions.unknown',
    text: 'There is no question {question} on the ledger.',
    status: 404,
    help: 'Check the link.',
  },
  alreadyAnswered: {
    code: 'questions.already-answered',
    text: 'Question {question} was answered already.',
    status: 409,
    help: 'An answer stands as it was given; ask a new question to go on.',
  },
  addresseeNotActive: {
    code: 'questions.addressee-not-active',
    text: 'Organisation {addressee} cannot be asked: it is not an active member of the network.',
    status: 422,
    help: 'Choose an active administration.',
  },
})

/** Custom errors of the contract, by their Solidity name. */
export const contractErrors: Readonly<Record<string, ErrorDescriptor>> = {
  QuestionExists: errors.exists,
  QuestionUnknown: errors.unknown,
  QuestionAlreadyAnswered: errors.alreadyAnswered,
  QuestionAddresseeNotActive: errors.addresseeNotActive,
}
