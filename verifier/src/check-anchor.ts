import { contracts } from '@concejo/contracts'
import { type Bytes32, equalBytes, type RecordReceipt, unsafeBrand } from '@concejo/protocol'
import { bytesToHex, decodeEventLog, hexToBytes } from 'viem'
import type { FoundCheckpoint } from './check-checkpoint.ts'
import type { ReceiptLog } from './check-inclusion.ts'
import type { Report } from './report.ts'
import type { Trusted } from './types.ts'
import { examineActProof } from './verify-act-proof.ts'

/** The block that holds the checkpoint. */
export interface FoundAnchor {
  readonly block: { readonly blockNumber: number; readonly timestamp: number; readonly actId: Bytes32 }
  readonly blockHash: Bytes32
}

interface AnchoredEvent {
  readonly organisation: Bytes32
  readonly size: bigint
  readonly root: `0x${string}`
  readonly noteKey: `0x${string}`
}

/**
 * The act by which the log's key anchored this very checkpoint: a valid act proof whose contract says so, with the key
 * that signed the note. A receipt without one passes, and is told as not anchored.
 */
export async function checkAnchor(
  parts: {
    readonly receipt: RecordReceipt
    readonly checkpoint: FoundCheckpoint
    readonly trusted: Trusted
  },
  report: Report,
): Promise<FoundAnchor | undefined> {
  const { receipt, trusted } = parts
  const { head, key } = parts.checkpoint
  if (receipt.anchor === undefined) {
    return undefined
  }
  const { verification, logs, proof } = await examineActProof(receipt.anchor, { trusted })
  const failed = verification.checks.find(({ ok }) => !ok)
  const event = logs
    .filter(({ address }) => address === proof?.address)
    .map(decodeAnchored)
    .find((found) => found?.organisation === receipt.organisation && found.size === BigInt(head.size))
  const { network } = receipt
  const fault = !verification.valid ? `its act proof does not hold (${failed?.detail ?? 'incomplete'})` : findFault()
  const ok = report.note('receipt.anchor', fault === undefined, {
    good: `The ledger holds this state of the log since block ${verification.when?.blockNumber ?? 0}.`,
    bad: `The anchor does not fit: ${fault ?? ''}.`,
  })
  const { when, what, blockHash } = verification
  return ok && when !== undefined && what !== undefined && blockHash !== undefined
    ? { block: { ...when, actId: what.actId }, blockHash }
    : undefined

  function findFault(): string | undefined {
    const { contract, functionName, organisation, params } = verification.what ?? {}
    if (contract !== 'Checkpoints' || functionName !== 'anchorCheckpoint') {
      return 'the act does something else'
    }
    const { chainId, genesis, sandbox } = proof?.network ?? {}
    if (chainId !== network.chainId || genesis !== network.genesis || sandbox !== network.sandbox) {
      return 'it is of another network'
    }
    if (organisation !== receipt.organisation) {
      return 'the act is of another organisation'
    }
    const signed = params?.['size'] === BigInt(head.size) && params['root'] === bytesToHex(head.root)
    if (!signed || event === undefined || !equalBytes(hexToBytes(event.root), head.root)) {
      return 'the ledger holds another state'
    }
    return equalBytes(hexToBytes(event.noteKey), key.publicKey) ? undefined : 'the ledger knows another key of this log'
  }
}

const anchoredAbi = contracts.Checkpoints.abi.filter(
  (item) => item.type === 'event' && item.name === 'CheckpointAnchored',
)

function decodeAnchored(log: ReceiptLog): AnchoredEvent | undefined {
  try {
    const topics = unsafeBrand<[`0x${string}`, ...`0x${string}`[]]>([...log.topics])
    const { args } = decodeEventLog({ abi: anchoredAbi, topics, data: log.data, strict: true })
    return unsafeBrand<AnchoredEvent>(args)
  } catch {
    return undefined
  }
}
