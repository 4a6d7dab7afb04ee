import { defineErrors } from '@concejo/protocol'

export const portalErrors = defineErrors({
  keyNotHere: {
    code: 'portal.key-not-here',
    text: 'This browser does not hold the key that has to sign.',
    status: 409,
    help: 'Sign on the device where you made the key, or ask your administrator to enrol another one.',
  },
  noSignature: {
    code: 'portal.no-signature',
    text: 'The device gave no signature.',
    status: 409,
    help: 'Nothing was signed. Try again and confirm on your device.',
    retryable: true,
  },
  digestMismatch: {
    code: 'portal.digest-mismatch',
    text: 'What the node asks to sign is not what it shows.',
    status: 409,
    help: 'Do not sign. Tell the operator of this node and an auditor.',
  },
  storageClosed: {
    code: 'portal.storage-closed',
    text: 'This browser does not let the portal keep a key.',
    status: 409,
    help: 'Leave the private window, or use a passkey instead.',
  },
  badShell: {
    code: 'portal.outside',
    text: 'A part of the portal was used outside of it.',
    status: 500,
    help: 'Wrap it in the portal.',
  },
})
