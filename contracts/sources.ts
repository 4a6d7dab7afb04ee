import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { CompilationError } from './errors.ts'

/** Folder of this workspace. */
export const contractsFolder = path.dirname(fileURLToPath(import.meta.url))

/** A contract that stands at a fixed address on every network that we generate. */
export interface ContractSource {
  /** Name under which the product knows it. */
  readonly name: string
  /** Name of the Solidity contract. */
  readonly solidityName: string
  /** Source unit as Solidity imports it. */
  readonly unit: string
  readonly address: `0x${string}`
}

const openZeppelin = '@openzeppelin/contracts/utils/cryptography/verifiers'

/** All contracts of the product, in the order in which they are set up. */
export const contractSources: readonly ContractSource[] = [
  own('Registry', 'src/registry/Registry.sol', '0001'),
  own('Batch', 'src/common/Batch.sol', '0002'),
  verifier('P256Verifier', 'ERC7913P256Verifier', '0003'),
  verifier('WebAuthnVerifier', 'ERC7913WebAuthnVerifier', '0004'),
  verifier('RSAVerifier', 'ERC7913RSAVerifier', '0005'),
  own('GrantCalls', 'src/funds/GrantCalls.sol', '0011'),
  own('GrantEvaluation', 'src/funds/GrantEvaluation.sol', '0012'),
  own('GrantAgreements', 'src/funds/GrantAgreements.sol', '0013'),
  own('GrantRules', 'src/funds/GrantRules.sol', '0014'),
  own('GrantScores', 'src/funds/GrantScores.sol', '0015'),
  own('Questions', 'src/questions/Questions.sol', '0021'),
  own('Checkpoints', 'src/records/Checkpoints.sol', '0031'),
]

/** Every source unit that the contracts need, by its name, imports followed. */
export function readSources(): Readonly<Record<string, string>> {
  const sources: Record<string, string> = {}
  const waiting = contractSources.map((contract) => contract.unit)
  for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
    if (sources[unit] !== undefined) {
      continue
    }
    const content = readUnit(unit)
    sources[unit] = content
    waiting.push(...findImports(unit, content))
  }
  return Object.fromEntries(Object.entries(sources).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function readUnit(unit: string): string {
  const file = unit.startsWith('src/') ? path.join(contractsFolder, unit) : createRequire(import.meta.url).resolve(unit)
  if (!fs.existsSync(file)) {
    throw new CompilationError('contracts.source-missing', unit)
  }
  return fs.readFileSync(file, 'utf8')
}

function findImports(unit: string, content: string): readonly string[] {
  const imports = [...content.matchAll(/^\s*import\s[^;]*?["']([^"']+)["']\s*;/gm)].map((match) => match[1] ?? '')
  return imports.map((name) => (name.startsWith('.') ? path.posix.join(path.posix.dirname(unit), name) : name))
}

function own(name: string, unit: string, suffix: string): ContractSource {
  return { name, solidityName: name, unit, address: `0x${'0'.repeat(32)}c0ce${suffix}` }
}

function verifier(name: string, solidityName: string, suffix: string): ContractSource {
  return {
    name,
    solidityName,
    unit: `${openZeppelin}/${solidityName}.sol`,
    address: `0x${'0'.repeat(32)}c0ce${suffix}`,
  }
}
