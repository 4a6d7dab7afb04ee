import { ConcejoError, defineErrors } from '@concejo/protocol'
import type { BenchNode } from './open-node.ts'

/** One number of the table. */
export interface Row {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** The number to reach, and in which direction. */
  readonly target?: { readonly limit: number; readonly better: 'more' | 'less' }
  readonly note?: string
}

/** What measures share. Sizes are smaller with `--quick`, so that a change can be tried. */
export interface BenchContext {
  readonly quick: boolean
  /** The running node, started at the first call. */
  node(): Promise<BenchNode>
  /** A temporary folder that is removed at the end. */
  folder(name: string): Promise<string>
  say(text: string): void
}

/** One thing to measure. */
export interface Measure {
  readonly name: string
  readonly title: string
  readonly run: (context: BenchContext) => Promise<readonly Row[]>
}

export const benchErrors = defineErrors({
  unexpectedAnswer: {
    code: 'bench.unexpected-answer',
    text: 'The node answered {status} to {path}: {body}',
    status: 500,
    help: 'Read the answer; the measure cannot go on.',
  },
  noAddressee: {
    code: 'bench.no-addressee',
    text: 'The demo network has no administration to ask.',
    status: 500,
    help: 'Start the node with its demo data.',
  },
  proofNotValid: {
    code: 'bench.proof-not-valid',
    text: 'The proof of the act {actId} does not hold.',
    status: 500,
    help: 'See which check failed with `concejo verify`.',
  },
  noGenesis: {
    code: 'bench.no-genesis',
    text: 'No genesis file was found under {folder}.',
    status: 500,
    help: 'Measure with the embedded engine.',
  },
})

export function unexpectedAnswer(status: number, path: string, body: string): ConcejoError {
  return new ConcejoError(benchErrors.unexpectedAnswer, { status, path, body: body.slice(0, 500) })
}

/** Value below which the share of the sorted values lies, as `percentile(times, 0.99)`. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** Run one job for each index, at most `width` at a time. */
export async function runMany(count: number, width: number, job: (index: number) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < count) {
      const index = next
      next += 1
      await job(index)
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, count) }, worker))
}
