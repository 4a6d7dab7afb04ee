import { defineErrors } from '@concejo/protocol'

/** Errors of this service; those of the contract stand under the name of their custom error. */
export const errors = defineErrors({
  fileNotFound: {
    code: '__name__.file-not-found',
    text: 'There is no file {file}.',
    status: 404,
    help: 'See the list of files.',
  },
  badCursor: {
    code: '__name__.bad-cursor',
    text: 'The cursor is not one of ours.',
    status: 400,
    help: 'Use the value of `next` of the page before, or none.',
  },
  fileExists: {
    code: '__name__.file-exists',
    text: 'The file {file} is already open.',
    status: 409,
    help: 'Prepare the act again; every file has an identifier of its own.',
  },
})

/** Product errors by the contract's custom error. */
export const contractErrors = { __Name__FileExists: errors.fileExists } as const
