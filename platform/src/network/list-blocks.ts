import { type Block, bytes32, ConcejoError } from '@concejo/protocol'
import { sql } from 'kysely'
import { z } from 'zod'
import { networkErrors } from './errors.ts'
import type { NetworkContext } from './network-context.ts'

const quantity = z
  .string()
  .regex(/^0x[0-9a-f]+$/i)
  .transform(Number)

const rpcBlock = z.object({
  number: quantity,
  hash: bytes32,
  parentHash: bytes32,
  timestamp: quantity,
  gasUsed: z.string().transform((value) => BigInt(value).toString()),
  size: quantity.optional(),
  transactions: z.array(z.unknown()),
})

/** Blocks from `before` (or the newest) downwards. */
export async function listBlocks(
  context: NetworkContext,
  options: { readonly before: number | undefined; readonly limit: number },
): Promise<readonly Block[]> {
  const head = options.before === undefined ? Number((await context.ledger.health()).head) : options.before - 1
  const numbers = Array.from({ length: Math.min(options.limit, head + 1) }, (_, index) => head - index)
  const blocks = await Promise.all(numbers.map((number) => readBlock(context, `0x${number.toString(16)}`)))
  return withActCounts(
    context,
    blocks.filter((block) => block !== undefined),
  )
}

/** A block by number or hash. Throws `network.block-not-found`. */
export async function getBlock(context: NetworkContext, block: string): Promise<Block> {
  const found = await readBlock(
    context,
    block.startsWith('0x') ? block.toLowerCase() : `0x${Number(block).toString(16)}`,
  )
  const [counted] = found === undefined ? [] : await withActCounts(context, [found])
  if (counted === undefined) {
    throw new ConcejoError(networkErrors.blockNotFound)
  }
  return counted
}

async function readBlock(context: NetworkContext, id: string): Promise<Omit<Block, 'actCount'> | undefined> {
  const method = id.length === 66 ? 'eth_getBlockByHash' : 'eth_getBlockByNumber'
  const parsed = rpcBlock.safeParse(await context.ledger.request(method, [id, false]).catch(() => undefined))
  if (!parsed.success) {
    return undefined
  }
  const { transactions, size, ...block } = parsed.data
  return { ...block, size: size ?? 0, transactionCount: transactions.length }
}

async function withActCounts(
  context: NetworkContext,
  blocks: readonly Omit<Block, 'actCount'>[],
): Promise<readonly Block[]> {
  const numbers = blocks.map(({ number }) => number)
  const result = await sql<{ number: number; count: number }>`
    select n.number, (select count(*)::int from read.acts a
      where a.position >= n.number::bigint << 20 and a.position < (n.number::bigint + 1) << 20) as count
    from unnest(${numbers}::int[]) as n (number)`.execute(context.database)
  const counts = new Map(result.rows.map((row) => [row.number, row.count]))
  return blocks.map((block) => ({ ...block, actCount: counts.get(block.number) ?? 0 }))
}
