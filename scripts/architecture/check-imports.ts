import { type Finding, type SourceFile, selectTypeScript } from '../sources.ts'
import { findImports, type Import, isRelative, isTest, resolveRelative } from './imports.ts'
import { type Layer, layers } from './layers.ts'

const rule = 'architecture/import'

/** Each import against the table of layers. */
export function checkImports(files: readonly SourceFile[]): readonly Finding[] {
  return selectTypeScript(files).flatMap((file) => {
    const layer = layers.find((candidate) => candidate.files.test(file.path))
    if (layer === undefined) {
      return [{ rule, path: file.path, text: 'belongs to no layer; add one to scripts/architecture/layers.ts.' }]
    }
    return findImports(file).flatMap((item) => {
      const text = findFault(layer, item)
      return text === undefined ? [] : [{ rule, path: file.path, line: item.line, text }]
    })
  })
}

function findFault(layer: Layer, item: Import): string | undefined {
  if (item.specifier === '?') {
    return isTest(item.from) || layer.name === 'scripts' ? undefined : 'computes the target of an import; name it.'
  }
  if (isRelative(item.specifier)) {
    return findRelativeFault(layer, item)
  }
  if (!item.specifier.startsWith('@concejo/')) {
    return undefined
  }
  const target = item.specifier.slice('@concejo/'.length)
  const allowed =
    layer.mayImport.includes('*') || layer.mayImport.includes(target) || isAllowedInTest(layer, item, target)
  return allowed
    ? undefined
    : `${layer.name} may not import ${item.specifier}; it may import ${layer.mayImport.join(', ') || 'nothing'}.`
}

/** Tests start the real chain, so they may use the contracts whatever they test. */
function isAllowedInTest(layer: Layer, item: Import, target: string): boolean {
  if (!isTest(item.from)) {
    return false
  }
  const behind = { platform: ['contracts'], sdk: ['contracts', 'services'], verifier: ['ledger'] } as const
  const extra: readonly string[] = Object.entries(behind).find(([name]) => name === layer.name)?.[1] ?? []
  return extra.includes(target)
}

function findRelativeFault(layer: Layer, item: Import): string | undefined {
  const target = resolveRelative(item)
  if (!/\.(?:ts|tsx|mjs|json|css|sql)(?:\?[a-z]+)?$/.test(item.specifier)) {
    return `relative import '${item.specifier}' must name the file with its ending.`
  }
  if (layer.mayImport.includes('*')) {
    return undefined
  }
  const own = item.from.split('/')[0]
  const inOwnWorkspace = target.startsWith(`${own}/`) || (layer.name === 'root' && !target.includes('/'))
  if (!inOwnWorkspace) {
    return isTest(item.from) && target.startsWith('test/support/')
      ? undefined
      : `leaves the workspace by '${item.specifier}'; import other workspaces by name.`
  }
  if (layer.mayReach !== undefined && !layer.mayReach.test(target) && !isTest(item.from)) {
    return `${layer.name} may not reach ${target}.`
  }
  return crossesServices(item.from, target) ? `services never import each other; ${target} is of another.` : undefined
}

function crossesServices(from: string, target: string): boolean {
  const ownService = /^services\/([a-z-]+)\//.exec(from)?.[1]
  const otherService = /^services\/([a-z-]+)\//.exec(target)?.[1]
  return ownService !== undefined && otherService !== undefined && ownService !== otherService
}
