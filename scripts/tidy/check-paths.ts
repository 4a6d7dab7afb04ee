import { posix } from 'node:path'
import type { Finding, SourceFile } from '../sources.ts'

/** Pages whose every `path/like.this` must exist. Links are checked in all pages. */
const pagesOfPaths = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/ARCHITECTURE.md']

/** What a path in a text begins with; anything else in backticks is not taken for a path. */
const pathStart =
  /^(?:contracts|protocol|ledger|platform|services|server|ui|portal|sdk|cli|verifier|scripts|test|docs|deploy|examples|\.ci)\//

/** Every path that a page names, and every relative link, leads somewhere. */
export function checkPaths(files: readonly SourceFile[]): readonly Finding[] {
  const known = new Set(files.flatMap((file) => withParents(file.path)))
  return files
    .filter((file) => file.path.endsWith('.md') && !file.path.startsWith('scripts/templates/'))
    .flatMap((file) =>
      file.text.split('\n').flatMap((line, index) =>
        [...new Set([...findLinks(file, line), ...(pagesOfPaths.includes(file.path) ? findNamedPaths(line) : [])])]
          .filter((path) => !known.has(path))
          .map((path) => ({
            rule: 'tidy/path',
            path: file.path,
            line: index + 1,
            text: `names ${path}, which does not exist.`,
          })),
      ),
    )
}

function withParents(path: string): readonly string[] {
  const parts = path.split('/')
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

function findLinks(file: SourceFile, line: string): readonly string[] {
  return [...line.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => posix.normalize(posix.join(posix.dirname(file.path), target)).replace(/\/$/, ''))
}

/** A path is text in backticks, or in a diagram, that begins with a folder of ours; `<name>` and `*` stand for many. */
function findNamedPaths(line: string): readonly string[] {
  return [...line.matchAll(/[\w./<>*@-]+/g)]
    .map((match) => match[0].replace(/[.,:]+$/, '').replace(/\/$/, ''))
    .filter((text) => pathStart.test(`${text}/`) && text.includes('/') && !/[<>*]/.test(text))
}
