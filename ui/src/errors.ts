import { defineErrors } from '@concejo/protocol'

export const uiErrors = defineErrors({
  noPortal: {
    code: 'ui.no-portal',
    text: 'A component of the portal was used outside of the portal.',
    status: 500,
    help: 'Wrap the page in PortalContext.',
  },
  documentUnreadable: {
    code: 'ui.document-unreadable',
    text: 'The document could not be read.',
    status: 404,
    help: 'It may have been erased, or it is not for you to read.',
  },
  badParameter: {
    code: 'ui.bad-parameter',
    text: 'The address of this page is not complete: {name} is missing or malformed.',
    status: 404,
    help: 'Open the page from the list it belongs to.',
  },
})
