import { type Finding, type SourceFile, selectTypeScript } from '../sources.ts'
import { findImports, isRelative, isTest, resolveRelative } from './imports.ts'

/** No file, and no module (a folder of a workspace), may need itself at run time through others. */
export function checkCycles(files: readonly SourceFile[]): readonly Finding[] {
  const edges = selectTypeScript(files)
    .filter((file) => !isTest(file.path))
    .flatMap((file) =>
      findImports(file)
        .filter((item) => isRelative(item.specifier) && !item.typeOnly && !item.dynamic)
        .map((item) => ({ from: file.path, to: resolveRelative(item) })),
    )
  const moduleEdges = edges
    .map((edge) => ({ from: moduleOf(edge.from), to: moduleOf(edge.to) }))
    .filter((edge) => edge.from !== edge.to && edge.from !== '' && edge.to !== '')
  return [...findCycles(edges), ...findCycles(moduleEdges)].map((cycle) => ({
    rule: 'architecture/cycle',
    path: cycle[0] ?? '',
    text: `imports itself: ${[...cycle, cycle[0]].join(' → ')}. Move what both need into a file of its own.`,
  }))
}

/** `platform/src/http/server.ts` → `platform/src/http`; files at the root of `src` are of no module. */
function moduleOf(path: string): string {
  const parts = path.split('/')
  const depth = parts[1] === 'src' ? 3 : 2
  return parts.length > depth ? parts.slice(0, depth).join('/') : ''
}

/** One cycle for each group of nodes that reach each other. */
function findCycles(edges: readonly { readonly from: string; readonly to: string }[]): readonly (readonly string[])[] {
  const targets = new Map<string, Set<string>>()
  for (const { from, to } of edges) {
    targets.set(from, (targets.get(from) ?? new Set()).add(to))
  }
  const done = new Set<string>()
  const cycles: string[][] = []
  const visit = (node: string, trail: readonly string[]): void => {
    const start = trail.indexOf(node)
    if (start !== -1) {
      cycles.push(trail.slice(start))
      return
    }
    if (done.has(node)) {
      return
    }
    for (const target of targets.get(node) ?? []) {
      visit(target, [...trail, node])
    }
    done.add(node)
  }
  for (const node of targets.keys()) {
    visit(node, [])
  }
  return cycles
}
