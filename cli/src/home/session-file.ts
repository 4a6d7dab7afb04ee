import fs from 'node:fs'
import path from 'node:path'
import { parseJson, toRecord, writeFile } from './files.ts'

/** A session at a node. */
export interface StoredSession {
  readonly token: string
  /** Who it is, for people: a key's name, a persona, an app. */
  readonly as: string
  readonly kind: 'key' | 'persona' | 'app'
}

/** Sessions by the address of the node, readable by their owner only. */
export interface SessionFile {
  find(url: string): StoredSession | undefined
  save(url: string, session: StoredSession): void
  remove(url: string): void
}

/** The session file of a home folder. */
export function openSessionFile(home: string): SessionFile {
  const file = path.join(home, 'sessions.json')
  const read = (): Readonly<Record<string, unknown>> =>
    fs.existsSync(file) ? toRecord(parseJson(fs.readFileSync(file, 'utf8'), file)) : {}
  const write = (sessions: Readonly<Record<string, unknown>>): void =>
    writeFile(file, `${JSON.stringify(sessions, null, 2)}\n`, 0o600)
  return {
    find(url) {
      const { token, as, kind } = toRecord(read()[url])
      const isKnown = kind === 'key' || kind === 'persona' || kind === 'app'
      return typeof token === 'string' && typeof as === 'string' && isKnown ? { token, as, kind } : undefined
    },
    save: (url, session) => write({ ...read(), [url]: session }),
    remove(url) {
      const { [url]: _, ...others } = read()
      write(others)
    },
  }
}
