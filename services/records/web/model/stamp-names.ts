import { readStored, writeStored } from '@concejo/ui'
import { z } from 'zod'

const storageKey = 'concejo.stamp-names'
const namesMax = 500
const stored = z.array(z.tuple([z.string(), z.string()])).max(namesMax)

/** File names by digest, which only this browser knows: the node learns digests and nothing else. */
export function readStampNames(): ReadonlyMap<string, string> {
  try {
    return new Map(stored.parse(JSON.parse(readStored(storageKey) ?? '[]')))
  } catch {
    return new Map()
  }
}

/** Remember the names of files that were stamped here; the oldest are forgotten first. */
export function writeStampNames(names: ReadonlyMap<string, string>): void {
  const known = new Map(readStampNames())
  for (const [digest, name] of names) {
    known.delete(digest)
    known.set(digest, name)
  }
  writeStored(storageKey, JSON.stringify([...known].slice(-namesMax)))
}
