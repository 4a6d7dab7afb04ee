import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { checkArchitecture } from './architecture/check-architecture.ts'
import { findStaleFiles } from './generate/generators.ts'
import { type Finding, formatFinding, listFiles, repository } from './sources.ts'
import { checkTidy } from './tidy/check-tidy.ts'

/** `npm run check [-- name…]`: every rule of the repository that needs no running node. */
interface Step {
  readonly name: string
  readonly help: string
  /** The faults as text; empty when all is well. */
  readonly run: () => Promise<string>
}

const outputLinesMax = 200
const bin = join(repository, 'node_modules', '.bin')

const steps: readonly Step[] = [
  { name: 'format', help: 'npm run format', run: () => runTool('biome', ['check', '--diagnostic-level=error', '.']) },
  {
    name: 'lint',
    help: 'see .oxlintrc.json',
    run: () => runTool('oxlint', ['--type-aware', '--tsconfig', 'tsconfig.json', '--deny-warnings', '--quiet']),
  },
  { name: 'types', help: 'server side: tsconfig.json', run: () => runTool('tsc', ['-p', 'tsconfig.json']) },
  {
    name: 'types of pages',
    help: 'portal side: tsconfig.web.json',
    run: () => runTool('tsc', ['-p', 'tsconfig.web.json']),
  },
  {
    name: 'architecture',
    help: 'the table in scripts/architecture/layers.ts',
    run: () => Promise.resolve(formatFindings(checkArchitecture(listFiles()))),
  },
  { name: 'tidy', help: 'scripts/tidy', run: () => Promise.resolve(formatFindings(checkTidy(listFiles()))) },
  { name: 'generated files', help: 'npm run gen', run: async () => (await findStaleFiles()).join('\n') },
]

const wanted = process.argv.slice(2)
const chosen = steps.filter((step) => wanted.length === 0 || wanted.some((name) => step.name.startsWith(name)))
const rows: { readonly step: Step; readonly ok: boolean; readonly seconds: number }[] = []
for (const step of chosen) {
  process.stdout.write(`${step.name} …\n`)
  const startedAt = performance.now()
  const output = await step.run()
  rows.push({ step, ok: output === '', seconds: (performance.now() - startedAt) / 1000 })
  if (output !== '') {
    process.stdout.write(`${shorten(output)}\n\n`)
  }
}
printTable()
process.exitCode = rows.length > 0 && rows.every((row) => row.ok) ? 0 : 1

function printTable(): void {
  process.stdout.write('\n')
  for (const { step, ok, seconds } of rows) {
    const state = ok ? 'ok    ' : 'FAULTY'
    process.stdout.write(
      `${step.name.padEnd(18)}${state}  ${seconds.toFixed(1).padStart(6)} s  ${ok ? '' : step.help}\n`,
    )
  }
  if (rows.length === 0) {
    process.stdout.write(`There is no check of that name; there are: ${steps.map((step) => step.name).join(', ')}.\n`)
  }
}

function formatFindings(findings: readonly Finding[]): string {
  return findings.map(formatFinding).join('\n')
}

function shorten(output: string): string {
  const lines = output.split('\n')
  const more = lines.length - outputLinesMax
  return more > 0 ? `${lines.slice(0, outputLinesMax).join('\n')}\n… and ${more} lines more` : output
}

function runTool(name: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const child = spawn(join(bin, name), args, { cwd: repository, env: { ...process.env, NO_COLOR: '1' } })
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.once('error', (error) => resolve(`${name} does not start: ${error.message}. Run npm install.`))
    child.once('close', (code) => {
      const output = Buffer.concat(chunks).toString('utf8').trim()
      resolve(code === 0 ? '' : output || `${name} ended with code ${code ?? 'none'}.`)
    })
  })
}
