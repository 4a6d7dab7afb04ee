import fs from 'node:fs'
import path from 'node:path'
import { type CompiledContract, compileContracts } from './compile.ts'
import { contractSources, contractsFolder } from './sources.ts'

/** Generated files by path relative to the repository's root; `scripts/gen.ts` writes them or checks that they are fresh. */
export async function generateContracts(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  for (const contract of await compileContracts()) {
    files.set(`contracts/generated/${contract.name}.ts`, contractModule(contract))
    files.set(`contracts/snapshots/abi/${contract.name}.json`, toJson(contract.abi))
    files.set(`contracts/snapshots/storage/${contract.name}.json`, toJson(normaliseStorage(contract)))
  }
  return files
}

/** Write the generated files where they differ; returns the paths that changed. */
export async function writeContracts(): Promise<readonly string[]> {
  const changed: string[] = []
  for (const [name, content] of await generateContracts()) {
    const file = path.join(contractsFolder, '..', name)
    if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === content) {
      continue
    }
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, content)
    changed.push(name)
  }
  return changed
}

function contractModule(contract: CompiledContract): string {
  const address = contractSources.find(({ name }) => name === contract.name)?.address
  return [
    `// Generated from ${contract.name} by \`npm run gen\`. Do not edit.`,
    `export const ${variableName(contract.name)} = {`,
    `  name: '${contract.name}',`,
    `  address: '${address}',`,
    `  abi: ${JSON.stringify(contract.abi, null, 1).replaceAll('\n', '\n  ')},`,
    `  creationCode: '${contract.creationCode}',`,
    `  runtimeCode: '${contract.runtimeCode}',`,
    '} as const',
    '',
  ].join('\n')
}

/** `GrantCalls` → `grantCalls`, `P256Verifier` → `p256Verifier`, `RSAVerifier` → `rsaVerifier`. */
function variableName(name: string): string {
  return name.replace(/^[A-Z0-9]+(?=[A-Z][a-z])|^[A-Z]/, (start) => start.toLowerCase())
}

/** Type names carry the numbers of syntax nodes, which change with every edit; they are taken out. */
function normaliseStorage(contract: CompiledContract): unknown {
  const text = JSON.stringify(contract.storageLayout)
    .replace(/\)\d+_storage/g, ')_storage')
    .replace(/\((\w+)\)\d+/g, '($1)')
  const layout: CompiledContract['storageLayout'] = JSON.parse(
    text.replace(/"astId":\d+,/g, '').replace(/"contract":"[^"]*",/g, ''),
  )
  return layout
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
