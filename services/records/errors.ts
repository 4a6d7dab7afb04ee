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
  consumerGroupUnknown: {
    code: 'records.consumer-group-unknown',
    text: 'Your organisation has no consumer group {name} on this stream.',
    status: 404,
    help: 'See the groups of the stream, or create this one.',
  },
  consumerGroupExists: {
    code: 'records.consumer-group-exists',
    text: 'Your organisation already has a consumer group {name} on this stream.',
    status: 409,
    help: 'Take another name, or use the group that is there; its position can be set.',
  },
  consumerTooManyGroups: {
    code: 'records.consumer-too-many-groups',
    text: 'Your organisation already has {limit} consumer groups on this stream.',
    status: 409,
    help: 'Delete one that is not used.',
  },
  consumerTooManyLeases: {
    code: 'records.consumer-too-many-leases',
    text: 'Members of the group hold {limit} ranges that are not committed.',
    status: 429,
    help: 'Commit what is done, then take more; or wait until leases run out.',
    retryable: true,
  },
  consumerLeaseLost: {
    code: 'records.consumer-lease-lost',
    text: 'The lease is not held: it was committed before, or it ran out and another member has the records.',
    status: 409,
    help: 'Take records again. What another member has now is committed by that member.',
  },
  consumerOffsetAhead: {
    code: 'records.consumer-offset-ahead',
    text: 'The offset {offset} is ahead of what is there; the last one is {last}.',
    status: 422,
    help: 'Give an offset of a record that you have seen.',
  },
  consumerBadOffset: {
    code: 'records.consumer-bad-offset',
    text: 'The header Last-Event-ID is not an offset.',
    status: 400,
    help: 'Send the id of the last event as it came, or leave the header out.',
  },
  consumerTooManyListeners: {
    code: 'records.consumer-too-many-listeners',
    text: 'Too many listeners are connected to streams of this node or from your side.',
    status: 429,
    help: 'Close listeners that are not used, try again later, or read by offset.',
    retryable: true,
  },
  consumerNotRunning: {
    code: 'records.consumer-not-running',
    text: 'The node is not ready for consumers.',
    status: 503,
    help: 'Try again in a moment.',
    retryable: true,
  },
  webhookUnknown: {
    code: 'records.webhook-unknown',
    text: 'Your organisation has no such webhook on this stream.',
    status: 404,
    help: 'See the webhooks of the stream.',
  },
  webhookTooMany: {
    code: 'records.webhook-too-many',
    text: 'Your organisation already has {limit} webhooks on this stream.',
    status: 409,
    help: 'Delete one that is not used.',
  },
  webhookAddressRefused: {
    code: 'records.webhook-address-refused',
    text: 'Nothing is posted to {host}: the name is unknown, or it leads into a private network.',
    status: 422,
    help: 'Give an address that the Internet can reach. Those who run the node may allow private networks.',
  },
  webhookHttpsNeeded: {
    code: 'records.webhook-https-needed',
    text: 'The address of a webhook must begin with https://.',
    status: 422,
    help: 'Set up TLS for the receiving side.',
  },
  webhookLetterUnknown: {
    code: 'records.webhook-letter-unknown',
    text: 'The webhook has no dead letter {number}.',
    status: 404,
    help: 'See its dead letters; perhaps it was replayed or discarded already.',
  },
  webhookTooManyReplays: {
    code: 'records.webhook-too-many-replays',
    text: 'The webhook already has {limit} replays under way.',
    status: 409,
    help: 'Wait until one is done.',
  },
  webhookRangeEmpty: {
    code: 'records.webhook-range-empty',
    text: 'There are no entries above {after} up to {upto}.',
    status: 422,
    help: 'Give the offset before the first entry, and that of the last one.',
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
