import type { Hex } from '@concejo/protocol'
import { type Abi, decodeAbiParameters, toEventSelector } from 'viem'
import type { AddressBook, LedgerEvent } from '../types.ts'
import type { ChainLog, LogRange } from './follow.ts'
import { createWordDecoder } from './word-decoder.ts'

/** Turns logs of our contracts into events; logs that no ABI of ours knows are left out. */
export type LogDecoder = (range: LogRange) => readonly LedgerEvent[]

type AbiEvent = Extract<Abi[number], { type: 'event' }>
type EventInput = AbiEvent['inputs'][number]

interface KnownEvent {
  readonly contract: string
  readonly name: string
  readonly indexed: readonly { readonly name: string; readonly decode: (topic: Hex) => unknown }[]
  readonly data: readonly string[]
  readonly decodeData: (data: Hex) => readonly unknown[]
}

/** A decoder with a table of every event of every contract, by address and first topic. */
export function createLogDecoder(contracts: AddressBook): LogDecoder {
  const known = new Map<string, KnownEvent>()
  for (const { name, address, abi } of Object.values(contracts)) {
    for (const item of abi) {
      if (item.type === 'event') {
        known.set(`${address.toLowerCase()}${toEventSelector(item)}`, toKnownEvent(name, item))
      }
    }
  }
  return (range) => {
    const events: LedgerEvent[] = []
    const blocks = new Map<Hex, BlockPlace>()
    for (const log of range.logs) {
      const event = known.get(`${log.address.toLowerCase()}${log.topics[0] ?? ''}`)
      if (event !== undefined) {
        events.push(decodeLog(log, event, findBlock(blocks, log.blockNumber, range)))
      }
    }
    return events
  }
}

/** What the events of a block share. */
interface BlockPlace {
  readonly blockNumber: bigint
  readonly blockTime: number
}

function findBlock(blocks: Map<Hex, BlockPlace>, blockNumber: Hex, range: LogRange): BlockPlace {
  const known = blocks.get(blockNumber)
  if (known !== undefined) {
    return known
  }
  const block = { blockNumber: BigInt(blockNumber), blockTime: range.times.get(Number(blockNumber)) ?? 0 }
  blocks.set(blockNumber, block)
  return block
}

function toKnownEvent(contract: string, event: AbiEvent): KnownEvent {
  const indexed = event.inputs.filter((input) => input.indexed === true)
  const data = event.inputs.filter((input) => input.indexed !== true)
  return {
    contract,
    name: event.name,
    indexed: indexed.map((input) => ({ name: input.name ?? '', decode: createTopicDecoder(input) })),
    data: data.map((input) => input.name ?? ''),
    decodeData: createDataDecoder(data),
  }
}

function createDataDecoder(inputs: readonly EventInput[]): (data: Hex) => readonly unknown[] {
  if (inputs.length === 0) {
    return () => []
  }
  const decodeWords = createWordDecoder(inputs.map(({ type }) => type))
  return (data) => decodeWords?.(data) ?? decodeAbiParameters(inputs, data)
}

/** A topic holds 32 bytes: a value, or the hash of one that is longer. */
function createTopicDecoder(input: EventInput): (topic: Hex) => unknown {
  const hashed = input.type === 'string' || input.type === 'bytes' || /^tuple|\]$/.test(input.type)
  if (hashed || input.type === 'bytes32') {
    return (topic) => topic
  }
  const decode = createDataDecoder([input])
  return (topic) => decode(topic)[0]
}

function decodeLog(log: ChainLog, known: KnownEvent, block: BlockPlace): LedgerEvent {
  return {
    contract: known.contract,
    name: known.name,
    args: decodeArguments(log, known),
    blockNumber: block.blockNumber,
    blockHash: log.blockHash,
    blockTime: block.blockTime,
    transactionHash: log.transactionHash,
    transactionIndex: Number(log.transactionIndex),
    logIndex: Number(log.logIndex),
  }
}

/** As viem's `decodeEventLog`, without hashing the event's signature for each log anew. */
function decodeArguments(log: ChainLog, known: KnownEvent): Readonly<Record<string, unknown>> {
  const args: Record<string, unknown> = {}
  for (const [index, { name, decode }] of known.indexed.entries()) {
    args[name] = decode(log.topics[index + 1] ?? '0x')
  }
  const values = known.decodeData(log.data)
  for (const [index, name] of known.data.entries()) {
    args[name] = values[index]
  }
  return args
}
