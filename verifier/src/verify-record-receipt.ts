import {
  base64ToBytes,
  base64UrlToBytes,
  canonicalJson,
  commitAttributes,
  commitRecord,
  equalBytes,
  hashAttribute,
  hashLeaf,
  type NoteKey,
  parseCheckpoint,
  parseNoteKey,
  parseSignedNote,
  type RecordReceipt,
  receiptChecksum,
  recordReceipt,
  rootFromInclusion,
  type SignedNote,
  type TreeHead,
  verifyNote,
} from '@concejo/protocol'
import { checkAnchor, type FoundAnchor } from './check-anchor.ts'
import { checkDevice } from './check-device.ts'
import { createReport, type Report } from './report.ts'
import type { ReceiptVerification, Trusted } from './types.ts'

interface FoundCheckpoint {
  readonly note: SignedNote
  readonly head: TreeHead
  readonly witnesses: readonly { readonly name: string; readonly timestamp: number }[]
}

/**
 * Check a receipt of a record without any network: that what it shows is what the log's entry commits to, that the entry
 * is in the tree of the checkpoint, that the log's key signed that, and, once anchored, that the ledger holds it. Never
 * throws for a bad receipt: `checks` says what failed and why.
 */
export async function verifyRecordReceipt(
  input: unknown,
  options: { readonly trusted?: Trusted } = {},
): Promise<ReceiptVerification> {
  const trusted = options.trusted ?? {}
  const report = createReport()
  const receipt = checkReceiptFormat(input, report)
  if (receipt === undefined) {
    return finish(report)
  }
  checkReceiptNetwork(receipt, trusted, report)
  const commitment = checkAttributes(receipt, report)
  const key = readKey(receipt, trusted)
  const checkpoint = checkCheckpoint(receipt, key, trusted, report)
  if (commitment === undefined || checkpoint === undefined || key === undefined) {
    return finish(report, { receipt })
  }
  checkEntry(receipt, commitment, checkpoint.head, report)
  const device = await checkDevice(receipt, report)
  const anchor = await checkAnchor({ receipt, head: checkpoint.head, key, trusted }, report)
  return finish(report, { receipt, checkpoint, device, anchor })
}

function checkReceiptFormat(input: unknown, report: Report): RecordReceipt | undefined {
  const parsed = recordReceipt.safeParse(input)
  const issue = parsed.error?.issues[0]
  const fault = parsed.success ? findFault(input, parsed.data) : `${issue?.path.join('.') ?? ''}: ${issue?.message}`
  const ok = report.note('receipt.format', fault === undefined, {
    good: 'The file is a receipt of format concejo.record-receipt.v1.',
    bad: `The file is not a well-formed receipt (${fault ?? ''}).`,
  })
  if (!ok || parsed.data === undefined) {
    return undefined
  }
  const { checksum } = parsed.data
  report.note('receipt.checksum', checksum !== undefined && checksum === receiptChecksum(parsed.data), {
    good: 'The file is as it was written.',
    bad: 'The file was changed after it was written, or its checksum is missing.',
  })
  return parsed.data
}

function findFault(input: unknown, receipt: RecordReceipt): string | undefined {
  try {
    return canonicalJson(input) === canonicalJson(receipt)
      ? undefined
      : 'there are unknown fields, or values not in lower case'
  } catch {
    return 'it holds something that JSON does not have'
  }
}

function checkReceiptNetwork({ network }: RecordReceipt, trusted: Trusted, report: Report): void {
  const { chainId, genesis } = network
  const ok = (trusted.chainId ?? chainId) === chainId && (trusted.genesis ?? genesis) === genesis
  report.note('receipt.network', ok, {
    good: `The receipt says that it is of chain ${chainId}.`,
    bad: `The receipt is of chain ${chainId} with genesis ${genesis}, not what you trust.`,
  })
}

/** The commitment to which everything that is shown leads: all of it together, or each part on its own way. */
function checkAttributes({ record }: RecordReceipt, report: Report): Uint8Array | undefined {
  const { attributeCount, disclosed } = record
  const leaves = disclosed.map(({ salt, name, value }) => hashAttribute(base64UrlToBytes(salt), { name, value }))
  const whole = disclosed.length === attributeCount
  const inOrder = disclosed.every(({ position }, index) =>
    whole ? position === index : position > (disclosed[index - 1]?.position ?? -1),
  )
  const roots = whole ? [commitRecord(leaves)] : disclosed.map((_, index) => rootOfPart(record, leaves, index))
  const [first] = roots
  const same = first !== undefined && roots.every((root) => root !== undefined && equalBytes(root, first))
  report.note('receipt.attributes', inOrder && same, {
    good: whole
      ? `All ${attributeCount} attributes of the record are shown.`
      : `${disclosed.length} of ${attributeCount} attributes are shown, and belong to one record.`,
    bad: 'The attributes shown do not belong together: one of them, its salt or its place was changed.',
  })
  return first
}

function rootOfPart(
  record: RecordReceipt['record'],
  leaves: readonly Uint8Array[],
  index: number,
): Uint8Array | undefined {
  const [shown, leaf] = [record.disclosed[index], leaves[index]]
  if (shown === undefined || leaf === undefined) {
    return undefined
  }
  const claim = { leaf, index: shown.position, size: record.attributeCount }
  const root = rootFromInclusion(claim, (shown.path ?? []).map(base64ToBytes))
  return root === undefined ? undefined : commitAttributes(record.attributeCount, root)
}

function readKey({ log }: RecordReceipt, trusted: Trusted): NoteKey | undefined {
  try {
    const key = parseNoteKey(trusted.logKeys?.[log.origin] ?? log.key)
    return key.type === 'log' && key.name === log.origin ? key : undefined
  } catch {
    return undefined
  }
}

function checkCheckpoint(
  receipt: RecordReceipt,
  key: NoteKey | undefined,
  trusted: Trusted,
  report: Report,
): FoundCheckpoint | undefined {
  const read = readCheckpoint(receipt)
  const signed = read !== undefined && key !== undefined && verifyNote(read.note, key).state === 'valid'
  const ok = report.note('receipt.checkpoint', signed && read.origin === receipt.log.origin, {
    good: `The log ${receipt.log.origin} signed its state with ${read?.head.size ?? 0} entries.`,
    bad: 'The checkpoint is not one that the key of this log signed.',
  })
  if (!ok || read === undefined) {
    return undefined
  }
  return { ...read, witnesses: checkWitnesses(read.note, trusted.witnesses ?? [], report) }
}

function readCheckpoint({
  checkpoint,
}: RecordReceipt): { readonly note: SignedNote; readonly head: TreeHead; readonly origin: string } | undefined {
  try {
    const note = parseSignedNote(checkpoint)
    const { origin, ...head } = parseCheckpoint(note.text)
    return { note, head, origin }
  } catch {
    return undefined
  }
}

function checkWitnesses(note: SignedNote, keys: readonly string[], report: Report): FoundCheckpoint['witnesses'] {
  const results = keys.map((text) => {
    const key = parseNoteKey(text)
    return { name: key.name, ...verifyNote(note, key) }
  })
  const missing = results.filter(({ state }) => state !== 'valid')
  if (keys.length > 0) {
    report.note('receipt.witnesses', missing.length === 0, {
      good: `${keys.length} witness(es) that you trust saw this state of the log.`,
      bad: `Not cosigned by ${missing.map(({ name }) => name).join(', ')}.`,
    })
  }
  return results.flatMap(({ name, timestamp }) => (timestamp === undefined ? [] : [{ name, timestamp }]))
}

function checkEntry(receipt: RecordReceipt, commitment: Uint8Array, head: TreeHead, report: Report): void {
  const { index, hashes } = receipt.inclusion
  const claim = { leaf: hashLeaf(commitment), index, size: head.size }
  const root = rootFromInclusion(claim, hashes.map(base64ToBytes))
  report.note('receipt.inclusion', root !== undefined && equalBytes(root, head.root), {
    good: `The record is entry ${index} of the ${head.size} entries of this state.`,
    bad: `The record is not entry ${index} of the log in this state.`,
  })
}

function finish(
  report: Report,
  found: {
    readonly receipt?: RecordReceipt
    readonly checkpoint?: FoundCheckpoint
    readonly device?: string | undefined
    readonly anchor?: FoundAnchor | undefined
  } = {},
): ReceiptVerification {
  const { receipt, checkpoint, device, anchor } = found
  const valid = checkpoint !== undefined && report.checks.every((check) => check.ok)
  return {
    valid,
    anchored: valid && anchor !== undefined,
    sandbox: receipt?.network.sandbox ?? false,
    network: receipt === undefined ? undefined : { chainId: receipt.network.chainId, genesis: receipt.network.genesis },
    what:
      receipt === undefined
        ? undefined
        : {
            organisation: receipt.organisation,
            origin: receipt.log.origin,
            index: receipt.inclusion.index,
            attributeCount: receipt.record.attributeCount,
            attributes: receipt.record.disclosed.map(({ name, value }) => ({ name, value })),
            device,
          },
    when:
      checkpoint === undefined
        ? undefined
        : { size: checkpoint.head.size, anchor: anchor?.block, witnesses: checkpoint.witnesses },
    blockHash: anchor?.blockHash,
    checks: report.checks,
  }
}
