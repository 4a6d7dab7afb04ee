import type { Finding, SourceFile } from '../sources.ts'

const languages = ['en', 'es'] as const

/** Every text of the portal exists in every language, with the same `{{values}}`. */
export function checkMessages(files: readonly SourceFile[]): readonly Finding[] {
  const folders = new Set(files.flatMap((file) => /^(.*\/messages)\/[a-z]+\.json$/.exec(file.path)?.[1] ?? []))
  return [...folders].filter((folder) => !folder.startsWith('scripts/')).flatMap((folder) => checkFolder(files, folder))
}

function checkFolder(files: readonly SourceFile[], folder: string): readonly Finding[] {
  const catalogues = languages.map((language) => {
    const path = `${folder}/${language}.json`
    return { path, messages: flatten(JSON.parse(files.find((file) => file.path === path)?.text ?? '{}')) }
  })
  const keys = new Set(catalogues.flatMap((catalogue) => [...catalogue.messages.keys()]))
  return catalogues.flatMap(({ path, messages }) =>
    [...keys].flatMap((key) => {
      const text = findFault(key, messages, catalogues)
      return text === undefined ? [] : [{ rule: 'tidy/message', path, text }]
    }),
  )
}

function findFault(
  key: string,
  messages: ReadonlyMap<string, string>,
  catalogues: readonly { readonly messages: ReadonlyMap<string, string> }[],
): string | undefined {
  const text = messages.get(key)
  if (text === undefined) {
    // Plural forms differ by language: Spanish has `_many`, English has not.
    return key.endsWith('_many') ? undefined : `has no text for ${key}.`
  }
  if (text.trim() === '') {
    return `has an empty text for ${key}.`
  }
  const expected = catalogues.map((catalogue) => catalogue.messages.get(key)).find((other) => other !== undefined) ?? ''
  return listValues(expected) === listValues(text) ? undefined : `uses other values than the other language in ${key}.`
}

function listValues(text: string): string {
  const names = [...text.matchAll(/\{\{-?\s*(\w+)/g)].map((match) => match[1] ?? '')
  return [...new Set(names)].toSorted().join(' ')
}

function flatten(value: unknown, prefix = ''): ReadonlyMap<string, string> {
  if (typeof value === 'string') {
    return new Map([[prefix, value]])
  }
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return new Map(entries.flatMap(([key, child]) => [...flatten(child, prefix === '' ? key : `${prefix}.${key}`)]))
}
