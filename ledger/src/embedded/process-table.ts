import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

/** What is known of a running process; `startTime` tells a process from a later one with the same number. */
export interface RunningProcess {
  readonly startTime: string
  readonly commandLine: string
}

/** A live process by its number; undefined when there is none or it is a zombie. */
export function findProcess(pid: number): RunningProcess | undefined {
  return process.platform === 'linux' ? findInProc(pid) : findByPs(pid)
}

function findInProc(pid: number): RunningProcess | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The command in parentheses may itself hold spaces and parentheses; fields are counted after the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') {
      return undefined
    }
    const bootId = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const commandLine = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return { startTime: `${bootId}/${fields[19] ?? ''}`, commandLine }
  } catch {
    return undefined
  }
}

function findByPs(pid: number): RunningProcess | undefined {
  const result = spawnSync('ps', ['-o', 'lstart=,command=', '-p', String(pid)], { encoding: 'utf8' })
  const line = result.status === 0 ? result.stdout.trim() : ''
  // `lstart` is always 24 characters wide.
  return line === '' ? undefined : { startTime: line.slice(0, 24), commandLine: line.slice(24).trim() }
}
