import { type LoggedRecord, listAttributes } from '@concejo/protocol'

/** Names for the receipt's `disclose`: undefined where all attributes are shown, which needs no list. */
export function toDisclose(record: LoggedRecord, hidden: ReadonlySet<string>): string | undefined {
  const names = listAttributes(record).map(({ name }) => name)
  const shown = names.filter((name) => !hidden.has(name))
  return shown.length === names.length ? undefined : shown.join(',')
}

/** Name of an attribute as people say it: `data` is where the record's own attributes are. */
export function nameAttribute(pointer: string): { readonly own: boolean; readonly name: string } {
  const own = pointer.startsWith('/data/')
  const name = pointer.slice(own ? '/data/'.length : 1)
  return { own, name: name.replaceAll('~1', '/').replaceAll('~0', '~') }
}
