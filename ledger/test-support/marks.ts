import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Act, type Bytes32, createId, type Hex, unsafeBrand } from '@concejo/protocol'
import { type Abi, encodeFunctionData, serializeTransaction } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import type { EmbeddedLedgerOptions } from '../src/embedded/embedded-ledger.ts'
import {
  type AddressBook,
  createEmbeddedLedger,
  createGenesis,
  type EmbeddedLedger,
  type SignedAct,
} from '../src/index.ts'

interface Compiled {
  readonly abi: Abi
  readonly runtimeCode: Hex
  readonly creationCode: Hex
}

export const testChainId = 421_337
export const marksAddress: Hex = '0x00000000000000000000000000000000c0ce0aa1'
export const carrierAddress: Hex = '0x00000000000000000000000000000000c0ce0002'
export const zero32: Bytes32 = unsafeBrand(`0x${'0'.repeat(64)}`)

const sources = ['Marks.sol', 'common/IActs.sol', 'common/IBatch.sol']

/**
 * Compile the test contracts, in a process of its own because the compiler takes much memory; kept beside for the next
 * test.
 */
export function compileMarks(): Readonly<Record<'Marks' | 'Carrier', Compiled>> {
  const here = path.dirname(fileURLToPath(import.meta.url))
  const contracts = path.join(here, '../../contracts/src')
  const files = sources.map((name) => (name === 'Marks.sol' ? path.join(here, name) : path.join(contracts, name)))
  const stamp = files.map((file) => Math.round(fs.statSync(file).mtimeMs).toString(36)).join('-')
  const cache = path.join(os.tmpdir(), `concejo-test-marks-${stamp}.json`)
  if (!fs.existsSync(cache)) {
    const content = Object.fromEntries(
      sources.map((name, index) => [name, { content: fs.readFileSync(files[index] ?? '', 'utf8') }]),
    )
    const input = {
      language: 'Solidity',
      sources: content,
      settings: {
        evmVersion: 'osaka',
        optimizer: { enabled: true, runs: 200 },
        outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object', 'evm.deployedBytecode.object'] } },
      },
    }
    const solc = createRequire(import.meta.url).resolve('solc')
    const script = [
      `const s=require(${JSON.stringify(solc)});let t=''`,
      `process.stdin.on('data',d=>t+=d).on('end',()=>process.stdout.write(s.compile(t)))`,
    ].join(';')
    const result = spawnSync(process.execPath, ['-e', script], { input: JSON.stringify(input), maxBuffer: 1 << 28 })
    const beside = `${cache}.${process.pid}`
    fs.writeFileSync(beside, result.stdout)
    fs.renameSync(beside, cache)
  }
  const output = JSON.parse(fs.readFileSync(cache, 'utf8'))
  const pick = (name: string): Compiled => {
    const found = output.contracts['Marks.sol'][name]
    return {
      abi: found.abi,
      runtimeCode: `0x${found.evm.deployedBytecode.object}`,
      creationCode: `0x${found.evm.bytecode.object}`,
    }
  }
  return { Marks: pick('Marks'), Carrier: pick('Carrier') }
}

/** Addresses of the test contracts. */
export function marksBook(): AddressBook {
  const compiled = compileMarks()
  return {
    Marks: { name: 'Marks', address: marksAddress, abi: compiled.Marks.abi },
    Batch: { name: 'Batch', address: carrierAddress, abi: compiled.Carrier.abi },
  }
}

export const genesisTimestamp = 1_700_000_000

/** Start a test ledger in a folder. */
export function startMarksLedger(
  folder: string,
  options: Partial<EmbeddedLedgerOptions> = {},
): Promise<EmbeddedLedger> {
  const compiled = compileMarks()
  const initialise = encodeFunctionData({ abi: compiled.Marks.abi, functionName: 'initialize', args: [7n] })
  return createEmbeddedLedger({
    folder,
    contracts: marksBook(),
    sandbox: true,
    genesis: () =>
      createGenesis({
        chainId: testChainId,
        timestamp: genesisTimestamp,
        contracts: [
          { address: marksAddress, runtimeCode: compiled.Marks.runtimeCode, initialise },
          { address: carrierAddress, runtimeCode: compiled.Carrier.runtimeCode },
        ],
      }),
    ...options,
  })
}

/** An act of the test contract; value 13 is refused by it. */
export function createMark(
  options: { value?: bigint; id?: Bytes32; gasToBurn?: bigint; deadline?: bigint } = {},
): SignedAct {
  const act: Act = { id: options.id ?? createId(), organisation: zero32, deadline: options.deadline ?? 4_000_000_000n }
  return {
    contract: 'Marks',
    functionName: 'mark',
    act,
    params: { subject: act.id, value: options.value ?? 1n, gasToBurn: options.gasToBurn ?? 0n },
    approvals: [],
  }
}

/** A key of its own per call of a test, signing plain transactions to the test contract. */
export function createSender(privateKey: Hex): { sign(nonce: number, signed: SignedAct): Promise<Hex>; address: Hex } {
  const account = privateKeyToAccount(privateKey)
  const { abi } = compileMarks().Marks
  return {
    address: account.address,
    sign: (nonce, signed) =>
      account.signTransaction(
        {
          type: 'eip1559',
          chainId: testChainId,
          nonce,
          to: marksAddress,
          gas: 1_000_000n,
          maxFeePerGas: 0n,
          maxPriorityFeePerGas: 0n,
          data: encodeFunctionData({ abi, functionName: 'mark', args: [signed.act, signed.params, signed.approvals] }),
        },
        { serializer: serializeTransaction },
      ),
  }
}

/** A folder that is removed by the returned function. */
export function createTestFolder(): { readonly folder: string; remove(): void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concejo-ledger-'))
  return { folder, remove: () => fs.rmSync(folder, { recursive: true, force: true }) }
}
