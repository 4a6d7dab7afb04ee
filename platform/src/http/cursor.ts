import { ConcejoError } from '@concejo/protocol'
import { httpErrors } from './errors.ts'

/** One page and the cursor of the next. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly next?: string
}

/** Cut the one row too many that was asked for, and make it the sign that there is a next page. */
export function toPage<Item>(
  found: readonly Item[],
  limit: number,
  keyOf: (item: Item) => readonly string[],
): Page<Item> {
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return found.length > limit && last !== undefined ? { items, next: writeCursor(keyOf(last)) } : { items }
}

/** Opaque text of the sort key after which the next page begins. */
export function writeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/**
 * The key in a cursor, or nothing for the first page. Throws `http.invalid-request` for anything that is no cursor of
 * ours.
 */
export function readCursor(cursor: string | undefined, parts: number): readonly (string | undefined)[] {
  if (cursor === undefined) {
    return []
  }
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(parsed) && parsed.length === parts) {
      const texts = parsed.filter((part): part is string => typeof part === 'string' && /^[\w.:-]{1,100}$/.test(part))
      if (texts.length === parts) {
        return texts
      }
    }
  } catch {
    // Told below.
  }
  const issues = [{ path: 'query.cursor', message: 'is not a cursor of this list' }]
  throw new ConcejoError(httpErrors.invalidRequest, { count: 1 }, { issues })
}

/** As `readCursor` for lists ordered by a number. */
export function readNumberCursor(cursor: string | undefined): number | undefined {
  const [text] = readCursor(cursor, 1)
  if (text === undefined) {
    return undefined
  }
  if (/^\d{1,15}$/.test(text)) {
    return Number(text)
  }
  const issues = [{ path: 'query.cursor', message: 'is not a cursor of this list' }]
  throw new ConcejoError(httpErrors.invalidRequest, { count: 1 }, { issues })
}

/** As `readCursor` for lists ordered by a UUID. */
export function readUuidCursor(cursor: string | undefined): string | undefined {
  const [text] = readCursor(cursor, 1)
  if (text === undefined || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) {
    return text
  }
  const issues = [{ path: 'query.cursor', message: 'is not a cursor of this list' }]
  throw new ConcejoError(httpErrors.invalidRequest, { count: 1 }, { issues })
}
