import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repository } from '../sources.ts'
import { acts } from './acts.ts'
import { latency } from './latency.ts'
import { describeMachine } from './machine.ts'
import type { BenchContext, Measure } from './measure.ts'
import { memory } from './memory.ts'
import { type BenchNode, openBenchNode } from './open-node.ts'
import { readModels } from './read-models.ts'
import { recordReads } from './record-reads.ts'
import { records } from './records.ts'
import { restart } from './restart.ts'
import { type BenchResult, formatTable, writeReadme } from './table.ts'
import { verification } from './verification.ts'

/** `npm run bench [-- --quick] [--readme] [name…]`: print the table, write `bench-results/<time>.json`. */
const measures: readonly Measure[] = [acts, latency, verification, memory, restart, readModels, records, recordReads]

const args = process.argv.slice(2)
const names = args.filter((arg) => !arg.startsWith('-'))
const chosen = measures.filter((measure) => names.length === 0 || names.includes(measure.name))
if (chosen.length === 0) {
  process.stderr.write(`There is no measure of that name; there are: ${measures.map(({ name }) => name).join(', ')}.\n`)
  process.exit(2)
}
const result = await measureAll(chosen, args.includes('--quick'))
process.stdout.write(`${formatTable(result)}\n`)
const file = join(repository, 'bench-results', `${result.at.replaceAll(':', '-')}.json`)
await mkdir(join(repository, 'bench-results'), { recursive: true })
await writeFile(file, `${JSON.stringify(result, null, 2)}\n`)
process.stdout.write(`\nWritten to ${file.slice(repository.length + 1)}\n`)
if (args.includes('--readme')) {
  await writeReadme(result)
}
process.exit(result.measures.some((measure) => measure.failure !== undefined) ? 1 : 0)

async function measureAll(list: readonly Measure[], quick: boolean): Promise<BenchResult> {
  const folders: string[] = []
  let node: Promise<BenchNode> | undefined
  const context: BenchContext = {
    quick,
    node() {
      node ??= openBenchNode()
      return node
    },
    async folder(name) {
      const folder = await mkdtemp(join(tmpdir(), `concejo-bench-${name}-`))
      folders.push(folder)
      return folder
    },
    say: (text) => process.stdout.write(`  ${text}\n`),
  }
  const found: BenchResult['measures'][number][] = []
  for (const { name, title, run } of list) {
    process.stdout.write(`${title} …\n`)
    try {
      found.push({ name, title, rows: await run(context) })
    } catch (error) {
      found.push({ name, title, rows: [], failure: error instanceof Error ? error.message : String(error) })
    }
  }
  await node?.then((running) => running.stop()).catch(() => undefined)
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })))
  return { at: new Date().toISOString(), quick, machine: describeMachine(), measures: found }
}
