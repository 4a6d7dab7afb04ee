import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repository } from '../sources.ts'
import type { Machine } from './machine.ts'
import type { Row } from './measure.ts'

/** What a run found. */
export interface BenchResult {
  readonly at: string
  readonly quick: boolean
  readonly machine: Machine
  readonly measures: readonly {
    readonly name: string
    readonly title: string
    readonly rows: readonly Row[]
    readonly failure?: string
  }[]
}

/** The table as text for a terminal. */
export function formatTable(result: BenchResult): string {
  return result.measures
    .flatMap(({ title, rows, failure }) => [
      `\n${title}`,
      ...rows.map((row) => {
        const value = `${formatNumber(row.value)} ${row.unit}`.padStart(16)
        return `  ${row.what.padEnd(52)}${value}  ${describeTarget(row)}`.trimEnd()
      }),
      ...(failure === undefined ? [] : [`  not measured: ${failure}`]),
    ])
    .join('\n')
}

const begin = '<!-- bench:begin -->'
const end = '<!-- bench:end -->'

/** Put the table between the marks in the README. */
export async function writeReadme(result: BenchResult): Promise<void> {
  const path = join(repository, 'README.md')
  const text = await readFile(path, 'utf8')
  const start = text.indexOf(begin)
  const stop = text.indexOf(end)
  if (start !== -1 && stop > start) {
    await writeFile(path, `${text.slice(0, start + begin.length)}\n${formatMarkdown(result)}\n${text.slice(stop)}`)
  }
}

function formatMarkdown(result: BenchResult): string {
  const { machine } = result
  const rows = result.measures.flatMap((measure) => measure.rows)
  return [
    `${result.at.slice(0, 10)}, ${machine.cores} cores (${machine.processor}), ${machine.memoryGib} GiB, ${machine.system}, Node.js ` +
      `${machine.node}; load, node, chain and database on the same machine.`,
    '',
    '| what | measured | target |',
    '|---|---:|---|',
    ...rows.map((row) => `| ${row.what} | ${formatNumber(row.value)} ${row.unit} | ${describeTarget(row)} |`),
  ].join('\n')
}

function describeTarget(row: Row): string {
  const { target } = row
  const note = row.note === undefined ? '' : ` (${row.note})`
  if (target === undefined) {
    return note.trim()
  }
  const reached = target.better === 'more' ? row.value >= target.limit : row.value <= target.limit
  const words = target.better === 'more' ? 'at least' : 'at most'
  return `${words} ${formatNumber(target.limit)} ${row.unit}: ${reached ? 'reached' : 'missed'}${note}`
}

function formatNumber(value: number): string {
  return value.toLocaleString('en', value >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 })
}
