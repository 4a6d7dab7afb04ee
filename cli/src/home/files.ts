import fs from 'node:fs'
import path from 'node:path'
import { ConcejoError } from '@concejo/protocol'
import { cliErrors } from '../errors.ts'

/** Read a text file. Throws `cli.file-unreadable`. */
export function readTextFile(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (cause) {
    throw new ConcejoError(cliErrors.fileUnreadable, { path: file, reason: reasonOf(cause) }, { cause })
  }
}

/** Read a file as it is. Throws `cli.file-unreadable`. */
export function readBytes(file: string): Uint8Array {
  try {
    return fs.readFileSync(file)
  } catch (cause) {
    throw new ConcejoError(cliErrors.fileUnreadable, { path: file, reason: reasonOf(cause) }, { cause })
  }
}

/** Read a JSON file. Throws `cli.file-unreadable` and `cli.file-not-json`. */
export function readJsonFile(file: string): unknown {
  return parseJson(readTextFile(file), file)
}

/** Parse JSON text that came from `source`. Throws `cli.file-not-json`. */
export function parseJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ConcejoError(cliErrors.fileNotJson, { path: source, reason: reasonOf(cause) }, { cause })
  }
}

/** Write a file in one go, so that a crash leaves the old or the new one. `mode` 0600 for secrets. Throws `cli.file-unwritable`. */
export function writeFile(file: string, content: string | Uint8Array, mode = 0o644): void {
  const beside = `${file}.${process.pid}.new`
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true, ...(mode === 0o600 ? { mode: 0o700 } : {}) })
    fs.writeFileSync(beside, content, { mode, flag: 'wx' })
    fs.renameSync(beside, file)
  } catch (cause) {
    fs.rmSync(beside, { force: true })
    throw new ConcejoError(cliErrors.fileUnwritable, { path: file, reason: reasonOf(cause) }, { cause })
  }
}

/** A value as an object with unknown fields; empty for anything else. */
export function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : 'unknown'
}
