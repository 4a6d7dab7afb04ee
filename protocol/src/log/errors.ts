import { defineErrors } from '../errors.ts'

/** Errors of reading and checking transparency logs. */
export const logFormatErrors = defineErrors({
  malformed: {
    code: 'log.malformed',
    text: 'This is no {what}: {reason}.',
    status: 400,
    help: 'Fetch it again from the log; if it stays so, the log does not follow its format.',
  },
  outOfRange: {
    code: 'log.out-of-range',
    text: 'There is no entry {index} in a log of {size} entries.',
    status: 404,
    help: 'Ask for an entry that the checkpoint covers.',
  },
})
