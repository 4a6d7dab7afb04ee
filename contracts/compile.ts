import { spawn } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Abi } from 'viem'
import { CompilationError } from './errors.ts'
import { contractSources, contractsFolder, readSources } from './sources.ts'

/** What the compiler made of one contract. */
export interface CompiledContract {
  readonly name: string
  readonly abi: Abi
  readonly creationCode: `0x${string}`
  readonly runtimeCode: `0x${string}`
  readonly storageLayout: StorageLayout
}

/** Where each state variable lies; compared in snapshots so that no change of layout goes unseen. */
export interface StorageLayout {
  readonly storage: readonly {
    readonly label: string
    readonly slot: string
    readonly offset: number
    readonly type: string
  }[]
  readonly types: Readonly<Record<string, unknown>> | null
}

interface CompilerOutput {
  readonly errors?: readonly { readonly severity: string; readonly formattedMessage: string }[]
  readonly contracts: Readonly<Record<string, Readonly<Record<string, CompilerContract>>>>
}

interface CompilerContract {
  readonly abi: Abi
  readonly evm: {
    readonly bytecode: { readonly object: string }
    readonly deployedBytecode: { readonly object: string }
  }
  readonly storageLayout: StorageLayout
}

// Cancun is what every network that we target has; P-256 is a precompiled contract, not an opcode, so nothing newer is needed.
const settings = {
  evmVersion: 'cancun',
  optimizer: { enabled: true, runs: 1 },
  viaIR: true,
  metadata: { bytecodeHash: 'none', appendCBOR: false },
  outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object', 'evm.deployedBytecode.object', 'storageLayout'] } },
}

/** Two minutes are usual, more on a busy machine; a compiler that hangs is ended. */
const compilerTimeoutMs = 900_000

/** Compile all contracts, or take the result of an earlier run over the very same sources, settings and compiler. */
export async function compileContracts(): Promise<readonly CompiledContract[]> {
  const sources = Object.entries(readSources()).map(([unit, content]) => [unit, { content }])
  const input = JSON.stringify({ language: 'Solidity', sources: Object.fromEntries(sources), settings })
  const output = readOutput(await compileCached(input))
  return contractSources.map(({ name, solidityName, unit }) => {
    const compiled = output.contracts[unit]?.[solidityName]
    if (compiled === undefined) {
      throw new CompilationError('contracts.source-missing', `${unit}:${solidityName}`)
    }
    return {
      name,
      abi: compiled.abi,
      creationCode: `0x${compiled.evm.bytecode.object}`,
      runtimeCode: `0x${compiled.evm.deployedBytecode.object}`,
      storageLayout: compiled.storageLayout,
    }
  })
}

function readOutput(text: string): CompilerOutput {
  const output: CompilerOutput = JSON.parse(text)
  const problems = (output.errors ?? []).filter((error) => error.severity !== 'info')
  if (problems.length > 0) {
    throw new CompilationError(
      'contracts.does-not-compile',
      problems.map((problem) => problem.formattedMessage).join('\n'),
    )
  }
  return output
}

async function compileCached(input: string): Promise<string> {
  const compiler = createRequire(import.meta.url).resolve('solc/package.json')
  const hash = crypto.createHash('sha256').update(fs.readFileSync(compiler)).update(input).digest('hex')
  const folder = path.join(contractsFolder, '..', '.cache', 'contracts')
  const file = path.join(folder, `${hash}.json`)
  if (fs.existsSync(file)) {
    return fs.readFileSync(file, 'utf8')
  }
  fs.mkdirSync(folder, { recursive: true })
  const unfinished = `${file}.${process.pid}`
  await runCompiler(input, unfinished)
  const output = fs.readFileSync(unfinished, 'utf8')
  try {
    readOutput(output)
  } catch (cause) {
    fs.rmSync(unfinished)
    throw cause
  }
  fs.renameSync(unfinished, file)
  return output
}

/** The compiler is one large WebAssembly module; a process of its own gives its memory back when it is done. */
async function runCompiler(input: string, outputFile: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(contractsFolder, 'compiler-process.mjs'), outputFile], {
      stdio: ['pipe', 'ignore', 'pipe'],
      timeout: compilerTimeoutMs,
    })
    const problems: Buffer[] = []
    child.stderr.on('data', (chunk: Buffer) => problems.push(chunk))
    child.once('error', (cause) => reject(new CompilationError('contracts.compiler-failed', cause.message)))
    child.once('close', (code) => {
      if (code === 0) {
        resolve()
      } else {
        const detail = Buffer.concat(problems).toString('utf8').slice(0, 2000)
        reject(new CompilationError('contracts.compiler-failed', `exit code ${code}: ${detail}`))
      }
    })
    child.stdin.end(input)
  })
}
