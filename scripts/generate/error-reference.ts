import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ErrorDescriptor } from '@concejo/protocol'
import { listFiles, repository, type SourceFile, selectTypeScript } from '../sources.ts'
import { isInternal } from '../tidy/check-error-codes.ts'
import { escapeCell } from './markdown.ts'

/** One page with every error of the product, by area: code, status, text, what to do. */
export async function generateErrorReference(): Promise<ReadonlyMap<string, string>> {
  const descriptors = await collectErrors(listFiles())
  const areas = new Set(descriptors.map(areaOf))
  const lines = [
    '# Errors',
    '',
    'Generated from the error tables in the code by `npm run gen`. Do not edit.',
    '',
    'Every refusal of the API is a problem document (RFC 9457). Compare its `code`, never its text: codes are stable.',
    'Words in braces are values, which also stand in `values`. *Retry*: the very same request can succeed later.',
  ]
  for (const area of [...areas].toSorted()) {
    lines.push('', `## ${area}`, '', '| code | status | retry | what happened | what to do |', '|---|---|---|---|---|')
    const inArea = descriptors.filter((descriptor) => areaOf(descriptor) === area)
    for (const descriptor of inArea.toSorted((a, b) => (a.code < b.code ? -1 : 1))) {
      const { code, status, retryable, text, help } = descriptor
      lines.push(
        `| \`${code}\` | ${status} | ${retryable === true ? 'yes' : ''} | ${escapeCell(text)} | ${escapeCell(help)} |`,
      )
    }
  }
  return new Map([['docs/reference/errors.md', `${lines.join('\n')}\n`]])
}

function areaOf(descriptor: ErrorDescriptor): string {
  return descriptor.code.split('.')[0] ?? ''
}

/** Every descriptor that a module exports; a code that stands in two tables is listed once. */
async function collectErrors(files: readonly SourceFile[]): Promise<readonly ErrorDescriptor[]> {
  const byCode = new Map<string, ErrorDescriptor>()
  const declaring = selectTypeScript(files).filter(
    (file) => file.text.includes('defineErrors(') && !isInternal(file.path) && file.path !== 'protocol/src/errors.ts',
  )
  for (const file of declaring) {
    const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(join(repository, file.path)).href)
    for (const descriptor of Object.values(module).flatMap(findDescriptors)) {
      byCode.set(descriptor.code, descriptor)
    }
  }
  return [...byCode.values()]
}

function findDescriptors(value: unknown): readonly ErrorDescriptor[] {
  if (typeof value !== 'object' || value === null) {
    return []
  }
  return isDescriptor(value) ? [value] : Object.values(value).filter(isDescriptor)
}

function isDescriptor(value: unknown): value is ErrorDescriptor {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['code', 'text', 'help'].every((key) => typeof Reflect.get(value, key) === 'string') &&
    typeof Reflect.get(value, 'status') === 'number'
  )
}
