import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ParseResult, parseSync } from 'vite'

/** Folder of this repository, without a slash at the end. */
export const repository: string = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '')

/** One file of the repository. The text is read once and kept. */
export interface SourceFile {
  /** Path from the repository's folder, with `/`. */
  readonly path: string
  readonly bytes: number
  readonly text: string
}

/** Something that breaks a rule of the repository. */
export interface Finding {
  readonly rule: string
  readonly path: string
  readonly line?: number
  /** What is wrong and what to do. */
  readonly text: string
}

const ignoredFolders = new Set(['node_modules', 'dist', '.git', '.cache', 'coverage', 'bench-results'])
const textEnding =
  /\.(?:ts|tsx|mjs|js|json|md|sol|sql|css|html|yml|yaml|service|svg|txt|toml)$|(?:^|\/)(?:run|LICENSE|\.[a-z]+)$/

/** Every file that belongs to the repository; what git ignores is left out. Binary files have an empty text. */
export function listFiles(root: string = repository): readonly SourceFile[] {
  return walk(root, '')
}

/** Files of TypeScript, templates left out: their placeholders do not parse. */
export function selectTypeScript(files: readonly SourceFile[]): readonly SourceFile[] {
  return files.filter((file) => /\.tsx?$/.test(file.path) && !file.path.startsWith('scripts/templates/'))
}

/** Files that a generator writes; rules about hand-written text do not apply to them. */
export function isGenerated(path: string): boolean {
  return /(?:^|\/)(?:generated|snapshots|fixtures)\//.test(path) || path === 'package-lock.json'
}

const parsed = new WeakMap<SourceFile, ParseResult>()

/** Syntax tree of a file, parsed once. */
export function parseSource(file: SourceFile): ParseResult {
  const known = parsed.get(file)
  if (known !== undefined) {
    return known
  }
  const result = parseSync(file.path, file.text, { lang: file.path.endsWith('.tsx') ? 'tsx' : 'ts' })
  parsed.set(file, result)
  return result
}

/** 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let index = text.indexOf('\n'); index !== -1 && index < offset; index = text.indexOf('\n', index + 1)) {
    line += 1
  }
  return line
}

/** `path:line  rule: text`, as editors make it clickable. */
export function formatFinding(finding: Finding): string {
  const place = finding.line === undefined ? finding.path : `${finding.path}:${finding.line}`
  return `${place}  ${finding.rule}: ${finding.text}`
}

function walk(root: string, folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) {
        return ignoredFolders.has(entry.name) || path === 'data' ? [] : walk(root, path)
      }
      return entry.isFile() && !/\.(?:log|tsbuildinfo)$/.test(entry.name) ? [readSource(root, path)] : []
    })
}

function readSource(root: string, path: string): SourceFile {
  const { size } = statSync(join(root, path))
  return { path, bytes: size, text: textEnding.test(path) ? readFileSync(join(root, path), 'utf8') : '' }
}
