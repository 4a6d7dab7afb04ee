import { defineErrors } from '@concejo/protocol'

/** Errors of the transparency logs that this node keeps. */
export const logErrors = defineErrors({
  damaged: {
    code: 'log.damaged',
    text: 'The log file {file} is damaged at byte {offset}.',
    status: 500,
    help: 'Restore the folder of the log from a backup or from another holder; nothing was changed.',
  },
  lostEntries: {
    code: 'log.lost-entries',
    text: 'The log of {organisation} has {size} entries on disk, but {shown} were already shown to others.',
    status: 500,
    help: 'An old copy of the log was put in place. Restore the newest one; this one must not be continued.',
  },
  forked: {
    code: 'log.forked',
    text: 'The log of {organisation} does not lead to the checkpoint that was shown at {size} entries.',
    status: 500,
    help: 'This is another history than the one others have seen. Restore the log from a backup of the right one.',
  },
  notDurable: {
    code: 'log.not-durable',
    text: 'The records could not be written to disk ({reason}). Nothing was taken.',
    status: 503,
    help: 'See that the disk has room and is writable, then send them again.',
    retryable: true,
  },
  missing: {
    code: 'log.missing',
    text: 'The organisation {organisation} has no log on this node.',
    status: 409,
    help: 'A records steward of the organisation opens its log first.',
  },
  stopped: {
    code: 'log.stopped',
    text: 'The log takes no records: {reason}.',
    status: 503,
    help: 'Look at the alarms of the log; those who run this node put it right.',
    retryable: true,
  },
  unreachable: {
    code: 'log.unreachable',
    text: 'The log could not be read at {url}.',
    status: 502,
    help: 'See that its node runs and that the address is right; it is tried again by itself.',
    retryable: true,
  },
  badNote: {
    code: 'log.bad-note',
    text: 'The checkpoint of the log of {organisation} is not signed by the key that the ledger knows ({key}).',
    status: 502,
    help: 'Keep the checkpoint as evidence and ask the organisation.',
  },
  notFound: {
    code: 'log.not-found',
    text: 'This log has no such file.',
    status: 404,
    help: 'Ask for tiles that its checkpoint covers.',
  },
  notAnchored: {
    code: 'log.not-anchored',
    text: 'The checkpoint could not be anchored: {reason}.',
    status: 503,
    help: 'It is tried again by itself; the records are safe.',
    retryable: true,
  },
})
