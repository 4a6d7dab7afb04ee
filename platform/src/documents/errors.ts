import { defineErrors } from '@concejo/protocol'

/** Errors of documents. */
export const documentErrors = defineErrors({
  notFound: {
    code: 'documents.not-found',
    text: 'There is no such document here, or you may not read it.',
    status: 404,
    help: 'Check the identifier, or sign in as someone who may read it.',
  },
  erased: {
    code: 'documents.erased',
    text: 'The document was erased.',
    status: 410,
    help: 'Its commitment and the acts around it still verify; the content is gone for good.',
  },
  tooLarge: {
    code: 'documents.too-large',
    text: 'The document is larger than {limit} bytes.',
    status: 413,
    help: 'Split it, or reduce the resolution of scans.',
  },
  empty: {
    code: 'documents.empty',
    text: 'The document is empty.',
    status: 400,
    help: 'Send the bytes of the file as the body of the request.',
  },
  contentType: {
    code: 'documents.content-type',
    text: 'The media type of the document is missing or not valid.',
    status: 400,
    help: 'Send it as header `content-type`, as `application/pdf`.',
  },
  fileName: {
    code: 'documents.file-name',
    text: 'The file name in `x-file-name` cannot be read.',
    status: 400,
    help: 'Percent-encode it as UTF-8; at most 200 characters.',
  },
  notYourOrganisation: {
    code: 'documents.not-your-organisation',
    text: 'You are no member of the organisation that should hold the document.',
    status: 403,
    help: 'Upload it for your own organisation, or for none.',
  },
  mayNotErase: {
    code: 'documents.may-not-erase',
    text: 'Only who uploaded a document or an administrator of its organisation may erase it.',
    status: 403,
    help: 'Ask an administrator of the organisation that holds it.',
  },
  missing: {
    code: 'documents.missing',
    text: 'The stored bytes of the document are missing on this node.',
    status: 500,
    help: 'Restore the folder `documents` from a backup or another holder; it is checked against the commitment.',
  },
  corrupt: {
    code: 'documents.corrupt',
    text: 'The stored bytes of the document were altered.',
    status: 500,
    help: 'Restore the folder `documents` from a backup or another holder; it is checked against the commitment.',
  },
  keyMissing: {
    code: 'documents.key-missing',
    text: 'This node does not hold the key of an organisation that is entitled to the document.',
    status: 403,
    help: 'Ask a node of the organisation, or restore the folder `keys` from a backup.',
  },
  incomplete: {
    code: 'documents.incomplete',
    text: 'The upload ended before all bytes had arrived.',
    status: 400,
    help: 'Send it again.',
    retryable: true,
  },
})
