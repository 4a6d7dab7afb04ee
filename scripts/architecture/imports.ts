import { posix } from 'node:path'
import { Visitor } from 'vite'
import { lineAt, parseSource, type SourceFile } from '../sources.ts'

/** One import of a file: static, re-export, dynamic, in a type, or of a mock. */
export interface Import {
  readonly from: string
  readonly specifier: string
  readonly line: number
  /** True when nothing is left of it at run time. */
  readonly typeOnly: boolean
  readonly dynamic: boolean
}

/** Every import of a file. A dynamic import whose target is computed has the specifier `?`. */
export function findImports(file: SourceFile): readonly Import[] {
  const { module, program } = parseSource(file)
  const found: Import[] = []
  const add = (specifier: string, start: number, options: { typeOnly?: boolean; dynamic?: boolean } = {}): void => {
    const { typeOnly = false, dynamic = false } = options
    found.push({ from: file.path, specifier, line: lineAt(file.text, start), typeOnly, dynamic })
  }
  for (const item of module.staticImports) {
    const typeOnly = item.entries.length > 0 && item.entries.every((entry) => entry.isType)
    add(item.moduleRequest.value, item.start, { typeOnly })
  }
  for (const item of module.staticExports) {
    for (const entry of item.entries) {
      if (entry.moduleRequest !== null) {
        add(entry.moduleRequest.value, entry.start, { typeOnly: entry.isType })
      }
    }
  }
  new Visitor({
    ImportExpression(node) {
      const { source } = node
      add(source.type === 'Literal' && typeof source.value === 'string' ? source.value : '?', node.start, {
        dynamic: true,
      })
    },
    TSImportType(node) {
      add(node.source.value, node.start, { typeOnly: true })
    },
  }).visit(program)
  return found
}

/** Path of a relative import from the repository's folder. */
export function resolveRelative(item: Import): string {
  return posix.normalize(posix.join(posix.dirname(item.from), item.specifier))
}

/** `@scope/name` or `name` of a bare import. */
export function packageName(specifier: string): string {
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '')
}

export function isRelative(specifier: string): boolean {
  return specifier.startsWith('.')
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith('test/') || /\/test(?:-support)?\//.test(path)
}
