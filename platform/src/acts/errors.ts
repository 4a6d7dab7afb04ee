import { defineErrors } from '@concejo/protocol'

/** Errors of preparing acts and collecting signatures. */
export const actFlowErrors = defineErrors({
  unknownCommand: {
    code: 'acts.unknown-command',
    text: 'There is no act {name}.',
    status: 404,
    help: 'See /api/commands for every act that can be prepared.',
  },
  invalidInput: {
    code: 'acts.invalid-input',
    text: 'The input of {name} is not complete or not valid (problems: {count}).',
    status: 400,
    help: 'Correct the fields listed in `issues`.',
  },
  notYourOrganisation: {
    code: 'acts.not-your-organisation',
    text: 'You are no member of the organisation in whose name the act would be done.',
    status: 403,
    help: 'Choose one of your organisations.',
  },
  idReused: {
    code: 'acts.id-reused',
    text: 'The act id {actId} was already used for a different act.',
    status: 409,
    help: 'Leave the id out, or make a new one for each act.',
  },
  badDeadline: {
    code: 'acts.bad-deadline',
    text: 'The deadline {deadline} is not possible; the ledger time is {now}.',
    status: 400,
    help: 'Give a time from now up to one year from now, in seconds.',
  },
  badParameters: {
    code: 'acts.bad-parameters',
    text: 'The parameter {field} does not fit the type {type}.',
    status: 400,
    help: 'Give integers as decimal strings, bytes as 0x-hexadecimal.',
  },
  notFound: {
    code: 'acts.not-found',
    text: 'There is no such act, or it is not yours to see.',
    status: 404,
    help: 'Check the identifier, or sign in as a member of its organisation.',
  },
  notCollecting: {
    code: 'acts.not-collecting',
    text: 'The act takes no more signatures: it is {state}.',
    status: 409,
    help: 'See its state and timeline.',
  },
  signatureInvalid: {
    code: 'acts.signature-invalid',
    text: 'The signature does not fit the signer and this act.',
    status: 422,
    help: 'Sign the typed data of the act as it was prepared.',
  },
  notAsked: {
    code: 'acts.not-asked',
    text: 'No signature of this signer is waited for: asked are {asked}.',
    status: 403,
    help: 'A member with the role asked must sign, within its period of validity.',
  },
  samePerson: {
    code: 'acts.same-person',
    text: 'The same person signed this act already.',
    status: 409,
    help: 'Another person who holds the role must sign.',
  },
})
