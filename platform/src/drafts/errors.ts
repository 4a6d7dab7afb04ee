import { defineErrors } from '@concejo/protocol'

/** Errors of form drafts. */
export const draftErrors = defineErrors({
  notFound: {
    code: 'drafts.not-found',
    text: 'There is no such draft.',
    status: 404,
    help: 'See your drafts at /api/drafts.',
  },
  tooMany: {
    code: 'drafts.too-many',
    text: 'There are {limit} drafts already.',
    status: 409,
    help: 'Delete drafts that are no longer needed.',
  },
  tooLarge: {
    code: 'drafts.too-large',
    text: 'The draft has {size} bytes; at most {limit} are kept.',
    status: 413,
    help: 'Upload long content as a document.',
  },
})
