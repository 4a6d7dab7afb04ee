import { type Bytes32, type Hex, unsafeBrand } from '@concejo/protocol'
import { sql } from 'kysely'
import type { Database, SubmissionState } from '../types.ts'

/** An act in the table of submissions. */
export interface StoredSubmission {
  readonly actId: Bytes32
  readonly contract: string
  readonly functionName: string
  readonly target: Hex
  /** SHA-256 of target and call data without approvals: what was signed. */
  readonly digest: Bytes32
  readonly calldata: Hex
}

/** A submission with its state. */
export interface SubmissionRow extends StoredSubmission {
  readonly state: SubmissionState
}

/** A signed carrying transaction. */
export interface RelayTransaction {
  readonly hash: Bytes32
  readonly keyIndex: number
  readonly nonce: number
  readonly raw: Hex
  readonly actIds: readonly Bytes32[]
}

/** The outcome of one act, to be written. */
export interface Outcome {
  readonly actId: Bytes32
  readonly state: Extract<SubmissionState, { state: 'applied' | 'refused' }>
}

interface DatabaseRow {
  readonly act_id: Bytes32
  readonly contract: string
  readonly function_name: string
  readonly target: Hex
  readonly digest: Bytes32
  readonly calldata: Buffer
  readonly state: SubmissionState['state']
  readonly attempts: number
  readonly code: string | null
  readonly values_json: Readonly<Record<string, string>> | null
  readonly transaction_hash: Bytes32 | null
  readonly block_number: string | number | bigint | null
  readonly block_time: string | number | bigint | null
  readonly log_index: number | null
}

/**
 * Joined to a statement, lets it return before it is on disk. Only for what is found again: a transaction that is forgotten
 * is sent once more, and the ledger says that its acts took effect; an outcome that is forgotten is read from the chain.
 */
const withoutWaiting = sql`(SELECT set_config('synchronous_commit', 'off', true)) AS without_waiting`

const historyMax = 20
const openMax = 100_000

/**
 * Insert new acts in one statement; those whose id is known are left alone, except refused ones with other content:
 * the ledger does not know their id, so that a forged copy cannot keep the genuine act out. Returns the rows as they
 * stand now.
 */
export async function insertSubmissions(
  database: Database,
  rows: readonly StoredSubmission[],
): Promise<ReadonlyMap<Bytes32, SubmissionRow>> {
  const column = <T>(pick: (row: StoredSubmission) => T): T[] => rows.map(pick)
  await sql`
    INSERT INTO node.submissions AS s (act_id, contract, function_name, target, digest, calldata, state)
    SELECT act_id, contract, function_name, target, digest, decode(calldata, 'hex'), 'accepted'
    FROM unnest(
      ${column((row) => row.actId)}::text[], ${column((row) => row.contract)}::text[],
      ${column((row) => row.functionName)}::text[], ${column((row) => row.target)}::text[],
      ${column((row) => row.digest)}::text[], ${column((row) => row.calldata.slice(2))}::text[]
    ) AS new (act_id, contract, function_name, target, digest, calldata)
    ON CONFLICT (act_id) DO UPDATE SET contract = excluded.contract, function_name = excluded.function_name,
      target = excluded.target, digest = excluded.digest, calldata = excluded.calldata, state = 'accepted',
      attempts = 0, code = NULL, values_json = NULL, accepted_at = now(), updated_at = now()
    WHERE s.state = 'refused' AND s.calldata <> excluded.calldata`.execute(database)
  return findSubmissions(
    database,
    rows.map((row) => row.actId),
  )
}

/** Rows by act id. */
export async function findSubmissions(
  database: Database,
  actIds: readonly Bytes32[],
): Promise<ReadonlyMap<Bytes32, SubmissionRow>> {
  const { rows } = await sql<DatabaseRow>`
    SELECT * FROM node.submissions WHERE act_id = ANY(${[...actIds]}::text[])`.execute(database)
  return new Map(rows.map((row) => [row.act_id, toSubmission(row)]))
}

/** Acts that are not at their end, oldest first. */
export async function loadOpenSubmissions(database: Database): Promise<readonly SubmissionRow[]> {
  const { rows } = await sql<DatabaseRow>`
    SELECT * FROM node.submissions WHERE state NOT IN ('applied', 'refused')
    ORDER BY sequence LIMIT ${openMax}`.execute(database)
  return rows.map(toSubmission)
}

/** Nonce, signed bytes and the state of the acts in one statement: they cannot drift apart. */
export async function insertRelayTransaction(database: Database, relay: RelayTransaction): Promise<void> {
  await sql`
    WITH key AS (
      UPDATE node.relay_keys SET next_nonce = ${relay.nonce + 1} WHERE key_index = ${relay.keyIndex}
    ), carried AS (
      UPDATE node.submissions SET state = 'signed', attempts = attempts + 1, updated_at = now()
      WHERE act_id = ANY(${[...relay.actIds]}::text[]) AND state NOT IN ('applied', 'refused')
    )
    INSERT INTO node.relay_transactions (hash, key_index, nonce, raw, act_ids, state)
    SELECT ${relay.hash}::text, ${relay.keyIndex}::integer, ${relay.nonce}::bigint,
      decode(${relay.raw.slice(2)}::text, 'hex'), ${[...relay.actIds]}::text[], 'signed'
    FROM ${withoutWaiting}
    ON CONFLICT (hash) DO NOTHING`.execute(database)
}

/** Transactions that were signed and of which the end is not known. */
export async function loadOpenRelayTransactions(database: Database): Promise<readonly RelayTransaction[]> {
  const { rows } = await sql<{
    hash: Bytes32
    key_index: number
    nonce: string | number
    raw: Buffer
    act_ids: Bytes32[]
  }>`
    SELECT hash, key_index, nonce, raw, act_ids FROM node.relay_transactions WHERE state = 'signed'
    ORDER BY created_at LIMIT ${openMax}`.execute(database)
  return rows.map((row) => ({
    hash: row.hash,
    keyIndex: row.key_index,
    nonce: Number(row.nonce),
    raw: `0x${row.raw.toString('hex')}`,
    actIds: row.act_ids,
  }))
}

/** Write how acts ended, and that their transaction was mined, in one statement. */
export async function writeOutcomes(database: Database, hash: Bytes32, outcomes: readonly Outcome[]): Promise<void> {
  const column = <T>(pick: (outcome: Outcome['state']) => T): T[] => outcomes.map((outcome) => pick(outcome.state))
  const applied = <T>(pick: (state: Extract<Outcome['state'], { state: 'applied' }>) => T): (T | null)[] =>
    column((state) => (state.state === 'applied' ? pick(state) : null))
  const refused = <T>(pick: (state: Extract<Outcome['state'], { state: 'refused' }>) => T): (T | null)[] =>
    column((state) => (state.state === 'refused' ? pick(state) : null))
  await sql`
    WITH mined AS (
      UPDATE node.relay_transactions SET state = 'mined' WHERE hash = ${hash}
    )
    UPDATE node.submissions SET state = new.state, code = new.code, values_json = new.values_json::jsonb,
      transaction_hash = new.transaction_hash, block_number = new.block_number, block_time = new.block_time,
      log_index = new.log_index, updated_at = now()
    FROM unnest(
      ${outcomes.map((outcome) => outcome.actId)}::text[], ${column((state) => state.state)}::text[],
      ${refused((state) => state.code)}::text[], ${refused((state) => JSON.stringify(state.values))}::text[],
      ${applied((state) => state.transactionHash)}::text[],
      ${applied((state) => state.blockNumber.toString())}::bigint[],
      ${applied((state) => state.blockTime)}::bigint[], ${applied((state) => state.logIndex)}::integer[]
    ) AS new (act_id, state, code, values_json, transaction_hash, block_number, block_time, log_index),
      ${withoutWaiting}
    WHERE submissions.act_id = new.act_id AND submissions.state <> 'applied'`.execute(database)
}

/** Give up a transaction: its acts go out again. Each attempt's end is kept in a history of bounded length. */
export async function abandonRelayTransaction(
  database: Database,
  relay: RelayTransaction,
  reason: string,
): Promise<void> {
  const entry = JSON.stringify([
    { key: relay.keyIndex, hash: relay.hash, end: reason.slice(0, 200), at: new Date().toISOString() },
  ])
  await sql`
    WITH given_up AS (
      UPDATE node.relay_transactions SET state = 'abandoned' WHERE hash = ${relay.hash}
    )
    UPDATE node.submissions SET state = 'accepted', updated_at = now(),
      history = CASE WHEN jsonb_array_length(history) < ${historyMax} THEN history || ${entry}::jsonb
        ELSE (history - 1) || ${entry}::jsonb END
    WHERE act_id = ANY(${[...relay.actIds]}::text[]) AND state NOT IN ('applied', 'refused')`.execute(database)
}

/** Remove carrying transactions that ended long ago; the acts keep where they were applied. */
export async function pruneRelayTransactions(database: Database): Promise<void> {
  await sql`
    DELETE FROM node.relay_transactions WHERE hash IN (
      SELECT hash FROM node.relay_transactions
      WHERE state <> 'signed' AND created_at < now() - interval '1 day' LIMIT 10000
    )`.execute(database)
}

function toSubmission(row: DatabaseRow): SubmissionRow {
  return {
    actId: row.act_id,
    contract: row.contract,
    functionName: row.function_name,
    target: row.target,
    digest: row.digest,
    calldata: `0x${row.calldata.toString('hex')}`,
    state: toState(row),
  }
}

function toState(row: DatabaseRow): SubmissionState {
  if (row.state === 'applied') {
    return {
      state: 'applied',
      transactionHash: row.transaction_hash ?? unsafeBrand<Bytes32>('0x'),
      blockNumber: BigInt(row.block_number ?? 0),
      blockTime: Number(row.block_time),
      logIndex: row.log_index ?? 0,
    }
  }
  if (row.state === 'refused') {
    return { state: 'refused', code: row.code ?? '', values: row.values_json ?? {} }
  }
  return { state: row.state, attempts: row.attempts }
}
