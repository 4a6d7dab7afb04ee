import {
  type NoteKey,
  parseCheckpoint,
  parseNoteKey,
  parseSignedNote,
  type TreeHead,
  verifyEd25519,
  verifyNoteBy,
} from '@concejo/protocol'
import type { Report } from './report.ts'
import type { CheckCode, Trusted } from './types.ts'

/** A checkpoint that the key of its log signed. */
export interface FoundCheckpoint {
  readonly head: TreeHead
  readonly origin: string
  readonly key: NoteKey
  readonly witnesses: readonly { readonly name: string; readonly timestamp: number }[]
}

/**
 * The key of a log: where the reader names keys, only one of those, else the one that is claimed; undefined when there is
 * none.
 */
export function readLogKey(origin: string, trusted: Trusted, claimed?: string): NoteKey | undefined {
  const own = trusted.logKeys
  const trustedText = own !== undefined && Object.hasOwn(own, origin) ? own[origin] : undefined
  const text = own === undefined ? claimed : trustedText
  try {
    const key = text === undefined ? undefined : parseNoteKey(text)
    return key?.type === 'log' && key.name === origin ? key : undefined
  } catch {
    return undefined
  }
}

/** Origin, size and root of a signed note; undefined when it is none. Nothing is verified by this. */
export function readCheckpoint(note: string): (TreeHead & { readonly origin: string }) | undefined {
  try {
    return parseCheckpoint(parseSignedNote(note).text)
  } catch {
    return undefined
  }
}

/** The state of a log, signed by its key and by every witness whom the reader names. */
export async function checkCheckpoint(
  claim: { readonly note: string; readonly key: NoteKey | undefined; readonly fault?: string | undefined },
  options: { readonly trusted: Trusted; readonly code: CheckCode; readonly witnessCode: CheckCode },
  report: Report,
): Promise<FoundCheckpoint | undefined> {
  const { note, key } = claim
  const read = readCheckpoint(note)
  const fault = claim.fault ?? (await findSignatureFault(note, key))
  const ok = report.note(options.code, read !== undefined && fault === undefined, {
    good: `The log ${read?.origin ?? ''} signed its state with ${read?.size ?? 0} entries.`,
    bad: `The checkpoint is not one that this log signed: ${fault ?? 'it cannot be read'}.`,
  })
  if (!ok || read === undefined || key === undefined) {
    return undefined
  }
  const { origin, ...head } = read
  const witnesses = await checkWitnesses(note, options.trusted.witnesses ?? [], options.witnessCode, report)
  return { head, origin, key, witnesses }
}

async function findSignatureFault(note: string, key: NoteKey | undefined): Promise<string | undefined> {
  const read = readCheckpoint(note)
  if (read === undefined) {
    return 'it cannot be read'
  }
  if (key === undefined || key.name !== read.origin) {
    return 'there is no key of that name'
  }
  const { state } = await verifyNoteBy(verifyEd25519, parseSignedNote(note), key)
  return state === 'valid' ? undefined : `the signature of the log's key is ${state}`
}

async function checkWitnesses(
  note: string,
  keys: readonly string[],
  code: CheckCode,
  report: Report,
): Promise<FoundCheckpoint['witnesses']> {
  if (keys.length === 0) {
    return []
  }
  const results = await Promise.all(
    keys.map(async (text) => {
      const key = parseNoteKey(text)
      // The log itself is no witness of what it does.
      const missing = { state: 'missing' as const, timestamp: undefined }
      const result = key.type === 'log' ? missing : await verifyNoteBy(verifyEd25519, parseSignedNote(note), key)
      return { name: key.name, state: result.state, timestamp: result.timestamp }
    }),
  )
  const missing = results.filter(({ state }) => state !== 'valid')
  report.note(code, missing.length === 0, {
    good: `${keys.length} witness(es) that you trust saw this state of the log.`,
    bad: `Not cosigned by ${missing.map(({ name }) => name).join(', ')}.`,
  })
  return results.flatMap(({ name, timestamp }) => (timestamp === undefined ? [] : [{ name, timestamp }]))
}
