import { readFile } from 'node:fs/promises'

/**
 * True when a process runs; a zombie (killed, not yet reaped) counts as dead, because it holds nothing any more.
 * Where there is no /proc, a signal 0 decides.
 */
export async function isProcessAlive(pid: number): Promise<boolean> {
  const stat = await readProcessFile(pid, 'stat')
  if (stat !== undefined) {
    const state = stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3)
    return state !== 'Z' && state !== 'X'
  }
  return process.platform === 'linux' ? false : canSignal(pid)
}

/** Ticks since boot at which a process began: with the pid it names a process for good. Empty where unknown. */
export async function processStartTime(pid: number): Promise<string> {
  const stat = await readProcessFile(pid, 'stat')
  return stat === undefined ? '' : (stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '')
}

/** The command line of a process, undefined where it cannot be read. */
export async function processCommandLine(pid: number): Promise<string | undefined> {
  return readProcessFile(pid, 'cmdline').then((text) => text?.replaceAll('\0', ' '))
}

async function readProcessFile(pid: number, file: string): Promise<string | undefined> {
  try {
    return await readFile(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return undefined
  }
}

function canSignal(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
