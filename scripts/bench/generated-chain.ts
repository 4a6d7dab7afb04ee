import { contracts } from '@concejo/contracts'
import type { AddressBook, Ledger } from '@concejo/ledger'
import { type Bytes32, type Hex, unsafeBrand } from '@concejo/protocol'
import { createPublicClient, custom, numberToHex, toEventSelector } from 'viem'

const actsPerBlock = 100
const startTime = 1_700_000_000
const addressees = 50

const bytes = Array.from({ length: 256 }, (_, value) => (value + 256).toString(16).slice(1))
const zeros = '0'.repeat(64)
const wordOf80 = hexWord(0x80)
const wordOfC0 = hexWord(0xc0)
const wordOf1 = hexWord(1)

/** Number of the last block of a generated chain with so many acts. */
export function headOf(actCount: number): number {
  return Math.ceil(actCount / actsPerBlock)
}

/** Identifier of the question that the act of that index asked. */
export function questionOf(index: number): Bytes32 {
  return unsafeBrand(word(0x51, index))
}

/**
 * A ledger whose blocks are computed when they are asked for: so many questions, 100 a block, each with its two events.
 * It stands for a
 * chain of that length where making a real one would take hours; what is measured is the reading side only.
 */
export function createGeneratedLedger(actCount: number): Ledger {
  const head = headOf(actCount)
  const request = (method: string, params: readonly unknown[]): Promise<unknown> =>
    Promise.resolve(answer({ method, params, head, actCount }))
  const book = Object.fromEntries(
    Object.values(contracts).map(({ name, address, abi }) => [name, { name, address, abi }]),
  )
  return {
    profile: {
      engine: 'remote',
      chainId: 1,
      genesis: unsafeBrand(word(0xb0, 0)),
      profile: 'full',
      finalityBlocks: 0,
      clientVersion: 'generated',
    },
    client: createPublicClient({
      transport: custom({ request: ({ method, params }) => request(method, params ?? []) }),
    }),
    contracts: unsafeBrand<AddressBook>(book),
    now: () => startTime + head,
    sendRaw: () => Promise.resolve('0x'),
    advanceClock: () => Promise.resolve(startTime + head),
    request,
    health: () => Promise.resolve({ ready: true, head: BigInt(head), detail: 'generated' }),
    stop: () => Promise.resolve(),
  }
}

function answer(call: {
  readonly method: string
  readonly params: readonly unknown[]
  readonly head: number
  readonly actCount: number
}): unknown {
  switch (call.method) {
    case 'eth_blockNumber':
      return numberToHex(call.head)
    case 'eth_getBlockByNumber':
      return describeBlock(Number(call.params[0]))
    case 'eth_getLogs':
      return logsOf(unsafeBrand<readonly [{ fromBlock: Hex; toBlock: Hex }]>(call.params)[0], call.actCount)
    default:
      return null
  }
}

function describeBlock(number: number): unknown {
  return {
    number: numberToHex(number),
    hash: word(0xb0, number),
    parentHash: word(0xb0, number - 1),
    timestamp: numberToHex(startTime + number),
    transactions: [],
  }
}

const asked = selectorOf('Questions', 'QuestionAsked')
const applied = selectorOf('Questions', 'ActApplied')
const address = contracts.Questions.address

function logsOf(range: { readonly fromBlock: Hex; readonly toBlock: Hex }, actCount: number): readonly unknown[] {
  const logs: unknown[] = []
  for (let block = Math.max(1, Number(range.fromBlock)); block <= Number(range.toBlock); block += 1) {
    for (let place = 0; place < actsPerBlock; place += 1) {
      const index = (block - 1) * actsPerBlock + place
      if (index < actCount) {
        logs.push(...logsOfAct(block, place, index))
      }
    }
  }
  return logs
}

function logsOfAct(block: number, place: number, index: number): readonly unknown[] {
  const question = questionOf(index)
  const member = word(0x3e, index % 20_000)
  const dueAt = hexWord(startTime + block + 2_592_000)
  const addressee = word(0xad, index % addressees)
  const place32 = {
    address,
    blockNumber: numberToHex(block),
    blockHash: word(0xb0, block),
    blockTimestamp: numberToHex(startTime + block),
    transactionHash: word(0x7a, index),
    transactionIndex: numberToHex(place),
  }
  const zero = hexWord(0)
  return [
    {
      ...place32,
      logIndex: numberToHex(place * 2),
      topics: [asked, question, addressee, `0x${zero}`],
      data: `0x${word(0xd0, index).slice(2)}${member.slice(2)}${dueAt}`,
    },
    {
      ...place32,
      logIndex: numberToHex(place * 2 + 1),
      topics: [applied, word(0xac, index), `0x${zero}`, question],
      data: `0x${word(0x01, 0).slice(2)}${word(0xd1, index).slice(2)}${arraysOf(member, zero)}`,
    },
  ]
}

/** Two arrays of one word each, as the ABI encodes them after two static words. */
function arraysOf(first: Hex, second: string): string {
  return `${wordOf80}${wordOfC0}${wordOf1}${first.slice(2)}${wordOf1}${second}`
}

function selectorOf(contract: keyof typeof contracts, event: string): Hex {
  const item = contracts[contract].abi.find((entry) => entry.type === 'event' && entry.name === event)
  return item?.type === 'event' ? toEventSelector(item) : '0x'
}

/**
 * A 32-byte value that differs by kind and index and is spread like a hash, so that database pages fill as they would.
 * Made of few parts: the time of making the chain counts as time of reading it.
 */
function word(kind: number, index: number): Hex {
  const mixed = eightDigits(Math.imul(index + 1, 0x9e3779b1)) + eightDigits(Math.imul(index + 1, 0x85ebca77))
  return `0x${mixed}${bytes[kind & 0xff] ?? '00'}${zeros.slice(26)}${eightDigits(index)}`
}

function hexWord(value: number): string {
  return value < 0x1_0000_0000 ? `${zeros.slice(8)}${eightDigits(value)}` : value.toString(16).padStart(64, '0')
}

function eightDigits(value: number): string {
  const [first, second] = [bytes[value >>> 24] ?? '00', bytes[(value >>> 16) & 0xff] ?? '00']
  return first + second + (bytes[(value >>> 8) & 0xff] ?? '00') + (bytes[value & 0xff] ?? '00')
}
