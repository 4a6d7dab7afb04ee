import { createActProof, type Database, type Ledger, type Submission } from '@concejo/ledger'
import {
  type ActProof,
  type Bytes32,
  ConcejoError,
  createActTypedData,
  createId,
  type Hex,
  hashAct,
  memberId,
  noteKeyToText,
  parseCheckpoint,
  parseSignedNote,
  signP256,
  type TreeHead,
  unsafeBrand,
} from '@concejo/protocol'
import { sql } from 'kysely'
import { logErrors } from './errors.ts'
import { createLogKeys, type LogKeys } from './log-keys.ts'
import type { TransparencyLog } from './transparency-log.ts'

/** What anchoring works with. */
export interface AnchorContext {
  readonly database: Database
  readonly ledger: Ledger
  readonly submission: Submission
  readonly sandbox: boolean
  readonly derive: (purpose: string) => Bytes32
}

/** A checkpoint that the ledger holds. */
export interface Anchor {
  readonly size: number
  readonly note: string
  /** Key of the note, as text. */
  readonly noteKey: string
  readonly actId: Bytes32
  /** Block time. */
  readonly anchoredAt: number
}

/** What the ledger knows of a log. */
export interface LedgerLog {
  readonly member: Bytes32
  readonly openedAt: number
  readonly checkpoint: TreeHead & { readonly anchoredAt: number }
}

const generationsMax = 64
const deadlineSeconds = 3_600
const waitMs = 60_000
const contractName = 'Checkpoints'

/** The log as the ledger has it; undefined when it was not opened there, or the network has no such contract. */
export async function readLedgerLog(ledger: Ledger, organisation: Bytes32): Promise<LedgerLog | undefined> {
  const contract = ledger.contracts[contractName]
  if (contract === undefined) {
    return undefined
  }
  const read = (functionName: string): Promise<unknown> =>
    ledger.client.readContract({ address: contract.address, abi: contract.abi, functionName, args: [organisation] })
  const [, member, , openedAt] = unsafeBrand<readonly [Hex, Bytes32, Hex, bigint]>(await read('getLog'))
  if (openedAt === 0n) {
    return undefined
  }
  const [size, root, anchoredAt] = unsafeBrand<readonly [bigint, Hex, bigint]>(await read('getCheckpoint'))
  const checkpoint = { size: Number(size), root: Buffer.from(root.slice(2), 'hex'), anchoredAt: Number(anchoredAt) }
  return { member, openedAt: Number(openedAt), checkpoint }
}

/** The node's keys of a log that the ledger has registered; undefined when they are another node's. */
export function findLogKeys(
  context: Pick<AnchorContext, 'derive' | 'ledger'>,
  log: { readonly organisation: Bytes32; readonly origin: string },
  member: Bytes32,
): LogKeys | undefined {
  for (let generation = 0; generation < generationsMax; generation += 1) {
    const keys = makeLogKeys(context, log, generation)
    if (memberId(keys.signer) === member) {
      return keys
    }
  }
  return undefined
}

/** The node's keys of a log of one generation. */
export function makeLogKeys(
  context: Pick<AnchorContext, 'derive' | 'ledger'>,
  log: { readonly organisation: Bytes32; readonly origin: string },
  generation: number,
): LogKeys {
  const p256Verifier = context.ledger.contracts['P256Verifier']?.address ?? '0x0000000000000000000000000000000000000000'
  return createLogKeys({ derive: context.derive, ...log, generation, p256Verifier })
}

/**
 * Put the newest checkpoint of a log on the ledger. Answers the anchor in force, which is the one before when nothing was
 * added. Throws `log.not-anchored`, and `log.lost-entries` or `log.forked` when the ledger holds a checkpoint to which
 * this log does not lead.
 */
export async function anchorLog(
  context: AnchorContext,
  log: TransparencyLog,
  organisation: Bytes32,
): Promise<Anchor | undefined> {
  const known = await readLedgerLog(context.ledger, organisation)
  if (known === undefined) {
    return undefined
  }
  await log.requirePrefix(known.checkpoint)
  const keys = findLogKeys(context, { organisation, origin: log.origin }, known.member)
  if (keys === undefined) {
    throw new ConcejoError(logErrors.notAnchored, { reason: 'its key on the ledger is not one of this node' })
  }
  const head = await log.publish()
  if (head.size > known.checkpoint.size) {
    await submitAnchor(context, { organisation, log, keys, last: known.checkpoint.size, head })
  }
  return findAnchor(context.database, organisation)
}

async function submitAnchor(
  context: AnchorContext,
  anchor: {
    readonly organisation: Bytes32
    readonly log: TransparencyLog
    readonly keys: LogKeys
    readonly last: number
    readonly head: TreeHead & { readonly note: string }
  },
): Promise<void> {
  const { ledger, submission, database } = context
  const { organisation, log, keys, head } = anchor
  const contract = ledger.contracts[contractName]
  if (contract === undefined) {
    return
  }
  const proof = await log.proveConsistency(anchor.last, head.size)
  const act = { id: createId(), organisation, deadline: BigInt(ledger.now() + deadlineSeconds) }
  const params = { size: BigInt(head.size), root: toHex(head.root), consistency: proof.map(toHex) }
  const digest = hashAct(
    createActTypedData({
      abi: contract.abi,
      functionName: 'anchorCheckpoint',
      chainId: ledger.profile.chainId,
      contract: contract.address,
      act,
      params,
    }),
  )
  const approvals = [{ signer: keys.signer, signature: signP256(keys.anchorKey, digest) }]
  const functionName = 'anchorCheckpoint'
  await submission.accept({ contract: contractName, functionName, act, params, approvals })
  const end = await submission.wait(act.id, waitMs)
  if (end.state === 'refused' && end.code === 'records.log-not-growing') {
    // An anchor of an earlier run of this node was still on its way, and is the one in force.
    await recoverAnchors(context, log, organisation)
    return
  }
  if (end.state !== 'applied') {
    throw new ConcejoError(logErrors.notAnchored, { reason: end.state === 'refused' ? end.code : end.state })
  }
  await keepAnchor(database, organisation, {
    size: head.size,
    root: toHex(head.root),
    note: head.note,
    noteKey: noteKeyToText(keys.note),
    actId: act.id,
    blockNumber: Number(end.blockNumber),
    anchoredAt: end.blockTime,
  })
}

/**
 * Learn of anchors that this node's database does not know, from the ledger's events: after a crash between the act and
 * its note down, and after the database was lost.
 */
export async function recoverAnchors(
  context: AnchorContext,
  log: TransparencyLog,
  organisation: Bytes32,
): Promise<void> {
  const { ledger, database } = context
  const known = await readLedgerLog(ledger, organisation)
  const last = await findAnchor(database, organisation)
  const contract = ledger.contracts[contractName]
  if (contract === undefined || known === undefined || known.checkpoint.size === (last?.size ?? 0)) {
    return
  }
  const read = async (eventName: string): Promise<readonly AnchorEvent[]> =>
    unsafeBrand(
      await ledger.client.getContractEvents({
        ...{ address: contract.address, abi: contract.abi, eventName, args: { organisation } },
        ...{ fromBlock: 0n, toBlock: 'latest', strict: true },
      }),
    )
  const applied = await read('ActApplied')
  for (const event of await read('CheckpointAnchored')) {
    const act = applied.find((one) => one.blockNumber === event.blockNumber && one.logIndex === event.logIndex + 1)
    const size = Number(event.args.size)
    const root = event.args.root ?? '0x'
    const isOurs = toHex(await log.rootAt(Math.min(size, log.size))) === root
    if (act?.args.id === undefined || !isOurs) {
      continue
    }
    const block = await ledger.client.getBlock({ blockNumber: event.blockNumber })
    const keys = findNoteKeys(context, { organisation, origin: log.origin }, event.args.noteKey ?? '0x')
    const text = `${log.origin}\n${size}\n${Buffer.from(root.slice(2), 'hex').toString('base64')}\n`
    await keepAnchor(database, organisation, {
      ...{ size, root, note: keys?.signNote(text) ?? '', noteKey: keys === undefined ? '' : noteKeyToText(keys.note) },
      ...{ actId: act.args.id, blockNumber: Number(event.blockNumber), anchoredAt: Number(block.timestamp) },
    })
  }
}

interface AnchorEvent {
  readonly blockNumber: bigint
  readonly logIndex: number
  readonly args: {
    readonly id?: Bytes32
    readonly size?: bigint
    readonly root?: Hex
    readonly noteKey?: Hex
  }
}

function findNoteKeys(
  context: Pick<AnchorContext, 'derive' | 'ledger'>,
  log: { readonly organisation: Bytes32; readonly origin: string },
  noteKey: Hex,
): LogKeys | undefined {
  for (let generation = 0; generation < generationsMax; generation += 1) {
    const keys = makeLogKeys(context, log, generation)
    if (toHex(keys.note.publicKey) === noteKey) {
      return keys
    }
  }
  return undefined
}

interface AnchorRow {
  readonly size: string
  readonly note: string
  readonly note_key: string
  readonly act_id: Bytes32
  readonly anchored_at: string
}

/** The last anchor of a log, or the first that covers an entry. */
export async function findAnchor(
  database: Database,
  organisation: Bytes32,
  index?: number,
): Promise<Anchor | undefined> {
  const found =
    index === undefined
      ? await sql<AnchorRow>`
          select * from node.log_anchors where organisation = ${organisation} order by size desc limit 1`.execute(
          database,
        )
      : await sql<AnchorRow>`
          select * from node.log_anchors where organisation = ${organisation} and size > ${index}
          order by size limit 1`.execute(database)
  const [row] = found.rows
  return row === undefined
    ? undefined
    : {
        size: Number(row.size),
        note: row.note,
        noteKey: row.note_key,
        actId: row.act_id,
        anchoredAt: Number(row.anchored_at),
      }
}

async function keepAnchor(
  database: Database,
  organisation: Bytes32,
  anchor: Anchor & { readonly root: Hex; readonly blockNumber: number },
): Promise<void> {
  await sql`
    insert into node.log_anchors (organisation, size, root, note, note_key, act_id, block_number, anchored_at)
    values (${organisation}, ${anchor.size}, ${anchor.root}, ${anchor.note}, ${anchor.noteKey}, ${anchor.actId},
      ${anchor.blockNumber}, ${anchor.anchoredAt})
    on conflict do nothing`.execute(database)
}

const proofsMax = 200

/** Proofs of anchoring acts, made once each. */
export class AnchorProofs {
  readonly #context: Pick<AnchorContext, 'ledger' | 'sandbox'>
  readonly #known = new Map<Bytes32, Promise<ActProof>>()

  constructor(context: Pick<AnchorContext, 'ledger' | 'sandbox'>) {
    this.#context = context
  }

  get(actId: Bytes32): Promise<ActProof> {
    const known = this.#known.get(actId)
    if (known !== undefined) {
      return known
    }
    const made = createActProof({ ...this.#context, actId })
    made.catch(() => this.#known.delete(actId))
    if (this.#known.size >= proofsMax) {
      this.#known.delete(this.#known.keys().next().value ?? actId)
    }
    this.#known.set(actId, made)
    return made
  }
}

/** The tree that a signed note speaks of. Throws `log.malformed`. */
export function headOfNote(note: string): TreeHead {
  return parseCheckpoint(parseSignedNote(note).text)
}

function toHex(bytes: Uint8Array): Hex {
  return `0x${Buffer.from(bytes).toString('hex')}`
}
