import type { Hex } from '@concejo/protocol'
import { type Abi, decodeAbiParameters, toEventSelector } from 'viem'
import type { AddressBook, LedgerEvent } from '../types.ts'
import type { ChainLog, LogRange } from './follow.ts'

/** Turns logs of our contracts into events; logs that no ABI of ours knows are left out. */
export type LogDecoder = (range: LogRange) => readonly LedgerEvent[]

type AbiEvent = Extract<Abi[number], { type: 'event' }>
type EventInput = AbiEvent['inputs'][number]

interface KnownEvent {
  readonly contract: string
  readonly name: string
  readonly indexed: readonly EventInput[]
  readonly data: readonly EventInput[]
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
  return (range) =>
    range.logs.flatMap((log) => {
      const event = known.get(`${log.address.toLowerCase()}${log.topics[0] ?? ''}`)
      return event === undefined ? [] : [decodeLog(log, event, range)]
    })
}

function toKnownEvent(contract: string, event: AbiEvent): KnownEvent {
  const indexed = event.inputs.filter((input) => input.indexed === true)
  const data = event.inputs.filter((input) => input.indexed !== true)
  return { contract, name: event.name, indexed, data }
}

function decodeLog(log: ChainLog, known: KnownEvent, range: LogRange): LedgerEvent {
  const blockNumber = Number(log.blockNumber)
  return {
    contract: known.contract,
    name: known.name,
    args: decodeArguments(log, known),
    blockNumber: BigInt(blockNumber),
    blockHash: log.blockHash,
    blockTime: range.times.get(blockNumber) ?? 0,
    transactionHash: log.transactionHash,
    transactionIndex: Number(log.transactionIndex),
    logIndex: Number(log.logIndex),
  }
}

/** As viem's `decodeEventLog`, without hashing the event's signature for each log anew. */
function decodeArguments(log: ChainLog, known: KnownEvent): Readonly<Record<string, unknown>> {
  const args: Record<string, unknown> = {}
  for (const [index, input] of known.indexed.entries()) {
    args[input.name ?? ''] = decodeTopic(input, log.topics[index + 1] ?? '0x')
  }
  const values = known.data.length === 0 ? [] : decodeAbiParameters(known.data, log.data)
  for (const [index, input] of known.data.entries()) {
    args[input.name ?? ''] = values[index]
  }
  return args
}

/** A topic holds 32 bytes: a value, or the hash of one that is longer. */
function decodeTopic(input: EventInput, topic: Hex): unknown {
  const hashed = input.type === 'string' || input.type === 'bytes' || /^tuple|\]$/.test(input.type)
  return hashed || input.type === 'bytes32' ? topic : decodeAbiParameters([input], topic)[0]
}
