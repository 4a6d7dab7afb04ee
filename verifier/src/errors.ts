import { defineErrors } from '@concejo/protocol'

export const verifierErrors = defineErrors({
  notJson: {
    code: 'verifier.not-json',
    text: 'This file is not a proof: {reason}.',
    status: 400,
    help: 'Give a file as `concejo act proof` or the button "Download proof" of the portal writes it.',
  },
  tooLarge: {
    code: 'verifier.too-large',
    text: 'This file has {size} characters; a proof has at most {sizeMax}.',
    status: 413,
    help: 'Give a file as `concejo act proof` or the button "Download proof" of the portal writes it.',
  },
  noAttachment: {
    code: 'verifier.no-attachment',
    text: 'This PDF has no receipt attached that can be read here.',
    status: 400,
    help: 'Save the file receipt.json that is attached to the PDF, and give that; or download the receipt anew.',
  },
})
