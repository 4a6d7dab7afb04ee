import { defineErrors, type ErrorDescriptor } from '@concejo/protocol'

/** Errors of the records service. */
export const errors = defineErrors({
  badCursor: {
    code: 'records.bad-cursor',
    text: 'The cursor is not one of ours.',
    status: 400,
    help: 'Use the value of `next` of the page before, or none.',
  },
  stewardNeeded: {
    code: 'records.steward-needed',
    text: 'Only a records steward of the organisation may do this.',
    status: 403,
    help: 'Ask an administrator of the organisation for the role records.steward.',
  },
  memberNeeded: {
    code: 'records.member-needed',
    text: 'Only members and apps of the organisation may do this.',
    status: 403,
    help: 'Sign in as a member of the organisation, or use one of its apps.',
  },
  logExists: {
    code: 'records.log-exists',
    text: 'Organisation {organisation} has a log already.',
    status: 409,
    help: 'An organisation has one log. Rotate its keys if they are lost or stolen.',
  },
  logUnknown: {
    code: 'records.log-unknown',
    text: 'Organisation {organisation} has no log on the ledger.',
    status: 404,
    help: 'A member with the role records.steward opens it first.',
  },
  badLogSigner: {
    code: 'records.bad-log-signer',
    text: 'A signer of {length} bytes cannot anchor for {organisation}: it is no verifier of the network with a P-256 key.',
    status: 422,
    help: 'Give the address of the P-256 verifier followed by the two coordinates of the public key, 84 bytes together.',
  },
  zeroLogValue: {
    code: 'records.zero-log-value',
    text: 'The origin and the note key of the log of {organisation} must not be zero.',
    status: 422,
    help: 'Give the name of the log and the Ed25519 public key that signs its notes.',
  },
  logOrganisationNotActive: {
    code: 'records.log-organisation-not-active',
    text: 'Organisation {organisation} anchors nothing: it is not an active member of the network.',
    status: 422,
    help: 'Its records are kept and are anchored as soon as the organisation is active again.',
  },
  wrongLogSigner: {
    code: 'records.wrong-log-signer',
    text: 'The log of {organisation} is anchored by the key {expected}; this is {member}.',
    status: 403,
    help: 'Sign with the current key of the log, or have a steward rotate it.',
  },
  logNotGrowing: {
    code: 'records.log-not-growing',
    text: 'The log of {organisation} was anchored with {lastSize} entries; {size} are not more.',
    status: 409,
    help: 'Anchor again when there are new entries. If there are entries missing, restore the log to at least that size.',
  },
  logProofTooLong: {
    code: 'records.log-proof-too-long',
    text: 'The consistency proof of {organisation} has {given} hashes; {most} are enough for every log.',
    status: 422,
    help: 'Compute the proof again, as RFC 9162, section 2.1.4, says.',
  },
  logInconsistent: {
    code: 'records.log-inconsistent',
    text:
      'The log of {organisation} with {size} entries and root {root} does not continue what was anchored: ' +
      '{lastSize} entries with root {lastRoot}.',
    status: 409,
    help:
      'If the proof is right, the log was changed or restored from an old backup: stop producing, and restore the ' +
      'entries that were anchored.',
  },
})

/** Custom errors of the contract, by their Solidity name. */
export const contractErrors: Readonly<Record<string, ErrorDescriptor>> = {
  CheckpointLogExists: errors.logExists,
  CheckpointLogUnknown: errors.logUnknown,
  CheckpointBadSigner: errors.badLogSigner,
  CheckpointZeroValue: errors.zeroLogValue,
  CheckpointOrganisationNotActive: errors.logOrganisationNotActive,
  CheckpointWrongSigner: errors.wrongLogSigner,
  CheckpointNotGrowing: errors.logNotGrowing,
  CheckpointProofTooLong: errors.logProofTooLong,
  CheckpointInconsistent: errors.logInconsistent,
}
