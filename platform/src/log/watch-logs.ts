import type { Database, Ledger } from '@concejo/ledger'
import {
  type Bytes32,
  ConcejoError,
  type Hex,
  noteKeyToText,
  sha256Hex,
  type TreeHead,
  unsafeBrand,
  verifyConsistency,
  verifyNote,
} from '@concejo/protocol'
import { sql } from 'kysely'
import { logErrors } from './errors.ts'
import { createWitnessKey } from './log-keys.ts'
import { sha256 } from './merkle-frontier.ts'
import { RemoteLog } from './remote-log.ts'
import type { TransparencyLog } from './transparency-log.ts'

/** What a watch works with. */
export interface WatchContext {
  readonly database: Database
  readonly ledger: Ledger
  readonly derive: (purpose: string) => Bytes32
  /** Name of this node as witness: its host. */
  readonly witnessName: string
  /** Clock seconds. */
  readonly clock: () => number
}

/** A checkpoint that the ledger holds. */
interface LedgerCheckpoint extends TreeHead {
  readonly blockNumber: bigint
}

/**
 * A log of this node beside every checkpoint of it that the ledger holds, from a block on. Throws `log.lost-entries` or
 * `log.forked`. Answers the block up to which all is well.
 */
export async function watchOwnLog(
  context: Pick<WatchContext, 'ledger'>,
  log: TransparencyLog,
  organisation: Bytes32,
  fromBlock: bigint,
): Promise<bigint> {
  const checkpoints = await readLedgerCheckpoints(context.ledger, organisation, fromBlock)
  for (const checkpoint of checkpoints) {
    await log.requirePrefix(checkpoint)
  }
  const last = checkpoints.at(-1)
  return last === undefined ? fromBlock : last.blockNumber + 1n
}

/**
 * A log that another node keeps: its note must be signed by the key that the ledger knows, continue what was seen last
 * and every checkpoint that the ledger holds. Then this node cosigns it (C2SP tlog-cosignature) and remembers it. Throws
 * `log.unreachable`, `log.malformed`, `log.bad-note`, `log.lost-entries`, `log.forked`.
 */
export async function watchRemoteLog(context: WatchContext, prefix: string, organisation: Bytes32): Promise<void> {
  const remote = new RemoteLog(prefix)
  const { note, head, origin } = await remote.readCheckpoint()
  const known = await readRegistered(context.ledger, organisation)
  const key = { name: origin, type: 'log' as const, publicKey: hexToBytes(known.noteKey) }
  const originDigest = sha256Hex(new TextEncoder().encode(origin))
  if (originDigest !== known.origin || verifyNote(note, key).state !== 'valid') {
    throw new ConcejoError(logErrors.badNote, { organisation, key: noteKeyToText(key) })
  }
  const seen = await findWatch(context.database, prefix)
  const anchored = await readLedgerCheckpoints(context.ledger, organisation, 0n)
  for (const before of [...(seen === undefined ? [] : [seen]), ...anchored.slice(-anchorsCheckedMax)]) {
    await requireContinues(remote, organisation, before, head)
  }
  await keepWatch(context, { prefix, organisation, head, text: note.text })
}

const anchorsCheckedMax = 50

async function requireContinues(
  remote: RemoteLog,
  organisation: Bytes32,
  before: TreeHead,
  head: TreeHead,
): Promise<void> {
  if (before.size === 0) {
    return
  }
  if (before.size > head.size) {
    throw new ConcejoError(logErrors.lostEntries, { organisation, size: head.size, shown: before.size })
  }
  const proof = await remote.proveConsistency(before.size, head.size)
  if (!verifyConsistency(before, head, proof, sha256)) {
    throw new ConcejoError(logErrors.forked, { organisation, size: before.size })
  }
}

async function readLedgerCheckpoints(
  ledger: Ledger,
  organisation: Bytes32,
  fromBlock: bigint,
): Promise<readonly LedgerCheckpoint[]> {
  const contract = ledger.contracts['Checkpoints']
  if (contract === undefined) {
    return []
  }
  const events = unsafeBrand<readonly { blockNumber: bigint; args: { size: bigint; root: Hex } }[]>(
    await ledger.client.getContractEvents({
      ...{ address: contract.address, abi: contract.abi, eventName: 'CheckpointAnchored', args: { organisation } },
      ...{ fromBlock, toBlock: 'latest', strict: true },
    }),
  )
  return events.map(({ blockNumber, args }) => ({ blockNumber, size: Number(args.size), root: hexToBytes(args.root) }))
}

async function readRegistered(
  ledger: Ledger,
  organisation: Bytes32,
): Promise<{ readonly origin: Hex; readonly noteKey: Hex }> {
  const contract = ledger.contracts['Checkpoints']
  if (contract === undefined) {
    throw new ConcejoError(logErrors.missing, { organisation })
  }
  const { address, abi } = contract
  const found = await ledger.client.readContract({ address, abi, functionName: 'getLog', args: [organisation] })
  const [origin, , noteKey] = unsafeBrand<readonly [Hex, Hex, Hex, bigint]>(found)
  return { origin, noteKey }
}

async function findWatch(database: Database, prefix: string): Promise<TreeHead | undefined> {
  const found = await sql<{ size: string; root: Hex }>`
    select size, root from node.log_watches where prefix = ${prefix}`.execute(database)
  const [row] = found.rows
  return row === undefined ? undefined : { size: Number(row.size), root: hexToBytes(row.root) }
}

async function keepWatch(
  context: WatchContext,
  watch: {
    readonly prefix: string
    readonly organisation: Bytes32
    readonly head: TreeHead
    readonly text: string
  },
): Promise<void> {
  const { prefix, organisation, head, text } = watch
  const now = context.clock()
  const witness = createWitnessKey(context.derive, context.witnessName)
  const note = `${text}\n${witness.cosign(text, now)}`
  const root = `0x${Buffer.from(head.root).toString('hex')}`
  await sql`
    insert into node.log_watches (prefix, organisation, size, root, note, seen_at)
    values (${prefix}, ${organisation}, ${head.size}, ${root}, ${note}, ${now})
    on conflict (prefix) do update
      set size = excluded.size, root = excluded.root, note = excluded.note, seen_at = excluded.seen_at`.execute(
    context.database,
  )
}

function hexToBytes(hex: Hex): Uint8Array {
  return Buffer.from(hex.slice(2), 'hex')
}
