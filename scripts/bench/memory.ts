import { readdirSync, readFileSync } from 'node:fs'
import type { BenchContext, Measure, Row } from './measure.ts'

/** Memory of the node and of its children (chain, database), each page shared by several counted once (PSS). */
export const memory: Measure = {
  name: 'memory',
  title: 'Memory',
  async run(context: BenchContext): Promise<readonly Row[]> {
    if (process.platform !== 'linux') {
      return []
    }
    const node = await context.node()
    const root = node.running().child.pid ?? 0
    const groups = new Map<string, number>()
    for (const pid of listFamily(root)) {
      const name = pid === root ? 'node' : nameOf(pid)
      groups.set(name, (groups.get(name) ?? 0) + proportionalKilobytes(pid))
    }
    return [...groups]
      .filter(([, kilobytes]) => kilobytes > 1_024)
      .map(([name, kilobytes]) => ({ what: `memory of ${name}`, value: kilobytes / 1_024, unit: 'MB' }))
  },
}

function listFamily(root: number): readonly number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), Number(readField(Number(name), 'status', /^PPid:\s*(\d+)/m))]),
  )
  const family = [root]
  for (const pid of family) {
    family.push(...[...parents].filter(([, parent]) => parent === pid).map(([child]) => child))
  }
  return family
}

function nameOf(pid: number): string {
  return readField(pid, 'status', /^Name:\s*(\S+)/m)
}

function proportionalKilobytes(pid: number): number {
  return Number(readField(pid, 'smaps_rollup', /^Pss:\s*(\d+)/m))
}

/** Empty when the process ended in the meantime. */
function readField(pid: number, file: string, pattern: RegExp): string {
  try {
    return pattern.exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))?.[1] ?? ''
  } catch {
    return ''
  }
}
