import { actProof, ConcejoError, createId, type Hex } from '@concejo/protocol'
import { verifyMerkleProof } from '@ethereumjs/mpt'
import { RLP } from '@ethereumjs/rlp'
import { bytesToHex, encodeFunctionData, hexToBytes, keccak256, serializeTransaction } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  createMark,
  createSender,
  createTestFolder,
  marksAddress,
  startMarksLedger,
  testChainId,
} from '../../test-support/marks.ts'
import type { EmbeddedLedger } from '../embedded/embedded-ledger.ts'
import type { SignedAct } from '../types.ts'
import { createActProof } from './create-act-proof.ts'

let ledger: EmbeddedLedger
let remove: () => void

beforeAll(async () => {
  const opened = createTestFolder()
  remove = opened.remove
  ledger = await startMarksLedger(opened.folder)
})

afterAll(async () => {
  await ledger.stop()
  remove()
})

function markCall(signed: SignedAct): Hex {
  const { abi } = ledger.contracts['Marks'] ?? { abi: [] }
  return encodeFunctionData({ abi, functionName: 'mark', args: [signed.act, signed.params, signed.approvals] })
}

async function carry(acts: readonly SignedAct[]): Promise<Hex> {
  const batch = ledger.contracts['Batch']
  const carried = acts.map((act) => ({ target: marksAddress, data: markCall(act) }))
  return privateKeyToAccount(`0x${'33'.repeat(32)}`).signTransaction(
    {
      type: 'eip1559',
      chainId: testChainId,
      nonce: 0,
      to: batch?.address ?? '0x',
      gas: 50_000_000n,
      maxFeePerGas: 0n,
      maxPriorityFeePerGas: 0n,
      data: encodeFunctionData({ abi: batch?.abi ?? [], functionName: 'carry', args: [carried, 3_000_000n] }),
    },
    { serializer: serializeTransaction },
  )
}

/** The header's field at a position, by RLP. */
function headerField(header: Hex, position: number): Uint8Array {
  const field = RLP.decode(hexToBytes(header))[position]
  return field instanceof Uint8Array ? field : new Uint8Array()
}

it('proves an act that was carried among others, with both tries leading to the header', async () => {
  const sender = createSender(`0x${'44'.repeat(32)}`)
  const acts = [createMark({ value: 13n }), createMark(), createMark()]
  const raws = [...(await Promise.all([0, 1, 2].map((nonce) => sender.sign(nonce, createMark())))), await carry(acts)]
  await Promise.all(raws.map((raw) => ledger.sendRaw(raw)))
  for (const signed of acts.slice(1)) {
    const proof = actProof.parse(await createActProof({ ledger, actId: signed.act.id, sandbox: true }))
    expect(keccak256(proof.header)).toBe(proof.blockHash)
    expect(proof).toMatchObject({ contract: 'Marks', functionName: 'mark', calldata: markCall(signed) })
    const key = RLP.encode(proof.transaction.index)
    const nodes = (list: readonly Hex[]): Uint8Array[] => list.map((node) => hexToBytes(node))
    expect(bytesToHex(keccak256(nodes(proof.transaction.proof)[0] ?? new Uint8Array(), 'bytes'))).toBe(
      bytesToHex(headerField(proof.header, 4)),
    )
    expect(bytesToHex(keccak256(nodes(proof.receipt.proof)[0] ?? new Uint8Array(), 'bytes'))).toBe(
      bytesToHex(headerField(proof.header, 5)),
    )
    const transaction = await verifyMerkleProof(key, nodes(proof.transaction.proof))
    const receipt = await verifyMerkleProof(key, nodes(proof.receipt.proof))
    expect(bytesToHex(transaction ?? new Uint8Array())).toBe(proof.transaction.raw)
    expect(bytesToHex(receipt ?? new Uint8Array())).toBe(proof.receipt.raw)
    expect(proof.transaction.raw).toContain(proof.calldata.slice(2))
    expect(proof.receipt.raw).toContain(signed.act.id.slice(2))
  }
})

it('says that an act was not applied', async () => {
  const missing = createActProof({ ledger, actId: createId(), sandbox: true })
  await expect(missing.catch((error: unknown) => (error instanceof ConcejoError ? error.code : ''))).resolves.toBe(
    'ledger.act-not-found',
  )
})
