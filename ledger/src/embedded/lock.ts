import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { ConcejoError, unsafeBrand } from '@concejo/protocol'
import { ledgerErrors } from '../errors.ts'
import { findProcess } from './process-table.ts'

interface Owner {
  readonly pid: number
  readonly startTime: string
  readonly token: string
}

/**
 * Take the data folder for this process; the returned function gives it back. A lock whose owner was killed is
 * recognised by process number and start time and taken over. Throws `ledger.data-in-use`.
 */
export function lockFolder(folder: string): () => void {
  const file = path.join(folder, 'node.lock')
  const mine: Owner = { pid: process.pid, startTime: findProcess(process.pid)?.startTime ?? '', token: randomUUID() }
  for (let round = 0; round < 20; round += 1) {
    if (linkLock(file, mine)) {
      return () => releaseLock(file, mine)
    }
    const owner = readOwner(file)
    if (owner !== undefined && findProcess(owner.pid)?.startTime === owner.startTime) {
      throw new ConcejoError(ledgerErrors.dataInUse, { pid: owner.pid, folder })
    }
    removeStale(file, owner)
  }
  throw new ConcejoError(ledgerErrors.dataInUse, { pid: readOwner(file)?.pid ?? 0, folder })
}

/** A hard link appears with its whole content or not at all, and never replaces a lock that is there. */
function linkLock(file: string, owner: Owner): boolean {
  const beside = `${file}.${owner.token}`
  fs.writeFileSync(beside, JSON.stringify(owner))
  try {
    fs.linkSync(beside, file)
    return true
  } catch {
    return false
  } finally {
    fs.rmSync(beside, { force: true })
  }
}

function readOwner(file: string): Owner | undefined {
  try {
    return unsafeBrand<Owner>(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** Moves a stale lock aside; if another process took the folder in that very moment, its lock is put back. */
function removeStale(file: string, stale: Owner | undefined): void {
  const aside = `${file}.stale.${randomUUID()}`
  try {
    fs.renameSync(file, aside)
  } catch {
    return
  }
  const moved = readOwner(aside)
  if (moved !== undefined && moved.token !== stale?.token) {
    try {
      fs.linkSync(aside, file)
    } catch {
      // A third process holds the folder now; the next round will say so.
    }
  }
  fs.rmSync(aside, { force: true })
}

function releaseLock(file: string, mine: Owner): void {
  if (readOwner(file)?.token === mine.token) {
    fs.rmSync(file, { force: true })
  }
}
