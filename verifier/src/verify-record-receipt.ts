import {
  type Bytes32,
  base64ToBytes,
  base64UrlToBytes,
  commitAttributes,
  commitRecord,
  equalBytes,
  hashAttribute,
  hashLeaf,
  type RecordReceipt,
  receiptChecksum,
  rootFromInclusion,
  type TreeHead,
  unsafeBrand,
} from '@concejo/protocol'
import { bytesToHex } from 'viem'
import { checkAnchor, type FoundAnchor } from './check-anchor.ts'
import { checkCheckpoint, type FoundCheckpoint, readCheckpoint, readLogKey } from './check-checkpoint.ts'
import { checkDevice } from './check-device.ts'
import { readReceipt } from './read-receipt.ts'
import { createReport, type Report } from './report.ts'
import type { ReceiptVerification, Trusted } from './types.ts'

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
  const checkpoint = await checkReceiptCheckpoint(receipt, trusted, report)
  if (commitment === undefined || checkpoint === undefined) {
    return finish(report, { receipt })
  }
  checkEntry(receipt, commitment, checkpoint.head, report)
  const device = await checkDevice(receipt, report)
  const anchor = await checkAnchor({ receipt, checkpoint, trusted }, report)
  return finish(report, { receipt, commitment, checkpoint, device, anchor })
}

function checkReceiptFormat(input: unknown, report: Report): RecordReceipt | undefined {
  const { receipt, fault } = readReceipt(input)
  report.note('receipt.format', receipt !== undefined, {
    good: 'The file is a receipt of format concejo.record-receipt.v1.',
    bad: `The file is not a well-formed receipt (${fault ?? ''}).`,
  })
  if (receipt === undefined) {
    return undefined
  }
  const { checksum } = receipt
  report.note('receipt.checksum', checksum !== undefined && checksum === receiptChecksum(receipt), {
    good: 'The file is as it was written.',
    bad: 'The file was changed after it was written, or its checksum is missing.',
  })
  return receipt
}

function checkReceiptNetwork({ network }: RecordReceipt, trusted: Trusted, report: Report): void {
  const { chainId, genesis } = network
  const ok = (trusted.chainId ?? chainId) === chainId && (trusted.genesis ?? genesis) === genesis
  report.note('receipt.network', ok, {
    good: `The receipt says that it is of chain ${chainId}.`,
    bad: `The receipt is of chain ${chainId} with genesis ${genesis}, not what you trust.`,
  })
}

/** The commitment to which everything that is shown leads: all of it together, and each part on its own way. */
function checkAttributes({ record }: RecordReceipt, report: Report): Uint8Array | undefined {
  const { attributeCount, disclosed } = record
  const leaves = disclosed.map(({ salt, name, value }) => hashAttribute(base64UrlToBytes(salt), { name, value }))
  const whole = disclosed.length === attributeCount
  const inOrder = disclosed.every(({ name, position }, index) => {
    const before = disclosed[index - 1]
    return whole
      ? position === index && isAfter(name, before)
      : position > (before?.position ?? -1) && isAfter(name, before)
  })
  const byPath = disclosed.flatMap(({ path }, index) =>
    whole && path === undefined ? [] : [commitPart(record, leaves, index)],
  )
  const commitments = whole ? [commitRecord(leaves), ...byPath] : byPath
  const [first] = commitments
  const same = first !== undefined && commitments.every((other) => other !== undefined && equalBytes(other, first))
  report.note('receipt.attributes', inOrder && same, {
    good: whole
      ? `All ${attributeCount} attributes of the record are shown.`
      : `${disclosed.length} of ${attributeCount} attributes are shown, and belong to one record.`,
    bad: 'The attributes shown do not belong together: one of them, its salt or its place was changed.',
  })
  return inOrder && same ? first : undefined
}

/** In order of their names, so that no name stands twice. */
function isAfter(name: string, before: { readonly name: string } | undefined): boolean {
  return before === undefined || name > before.name
}

function commitPart(
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

/** Signed by the key of a log that has the organisation's name (`<host>/log/<organisation>`). */
function checkReceiptCheckpoint(
  receipt: RecordReceipt,
  trusted: Trusted,
  report: Report,
): Promise<FoundCheckpoint | undefined> {
  const { checkpoint: note, log, organisation } = receipt
  const key = readLogKey(log.origin, trusted, log.key)
  const fault = findFault()
  const codes = { code: 'receipt.checkpoint', witnessCode: 'receipt.witnesses' } as const
  return checkCheckpoint({ note, key, fault }, { trusted, ...codes }, report)

  function findFault(): string | undefined {
    if (!log.origin.endsWith(`/log/${organisation.slice(2)}`)) {
      return 'the log is not of this organisation'
    }
    if (readCheckpoint(note)?.origin !== log.origin) {
      return 'it is of another log'
    }
    if (trusted.logKeys === undefined) {
      return undefined
    }
    const claimed = readLogKey(log.origin, {}, log.key)
    const same = key !== undefined && claimed !== undefined && equalBytes(key.publicKey, claimed.publicKey)
    return same ? undefined : 'its key is not the one that you trust'
  }
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
    readonly commitment?: Uint8Array
    readonly checkpoint?: FoundCheckpoint
    readonly device?: string | undefined
    readonly anchor?: FoundAnchor | undefined
  } = {},
): ReceiptVerification {
  const { receipt, checkpoint, anchor } = found
  const valid = checkpoint !== undefined && report.checks.every((check) => check.ok)
  return {
    valid,
    anchored: valid && anchor !== undefined,
    sandbox: receipt?.network.sandbox ?? false,
    network: receipt === undefined ? undefined : { chainId: receipt.network.chainId, genesis: receipt.network.genesis },
    what: receipt === undefined ? undefined : describeWhat(receipt, found),
    when:
      checkpoint === undefined
        ? undefined
        : {
            size: checkpoint.head.size,
            received: findReceived(receipt),
            anchor: anchor?.block,
            witnesses: checkpoint.witnesses,
          },
    blockHash: anchor?.blockHash,
    checks: report.checks,
  }
}

function describeWhat(
  receipt: RecordReceipt,
  found: { readonly commitment?: Uint8Array; readonly device?: string | undefined },
): NonNullable<ReceiptVerification['what']> {
  const { organisation, log, inclusion, record } = receipt
  return {
    ...{ organisation, origin: log.origin, index: inclusion.index, attributeCount: record.attributeCount },
    attributes: record.disclosed.map(({ name, value }) => ({ name, value })),
    entry: found.commitment === undefined ? undefined : unsafeBrand<Bytes32>(bytesToHex(found.commitment)),
    device: found.device,
  }
}

function findReceived(receipt: RecordReceipt | undefined): string | undefined {
  const value = receipt?.record.disclosed.find(({ name }) => name === '/received')?.value
  return typeof value === 'string' ? value : undefined
}
