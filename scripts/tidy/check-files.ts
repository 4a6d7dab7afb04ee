import { type Finding, isGenerated, type SourceFile } from '../sources.ts'

const sizeMaxBytes = 1_000_000
const bannedNames = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'manager', 'misc', 'lib'])
/** The one allowed use: what every contract shares. */
const allowedPaths = /^contracts\/(?:src|test)\/common(?:\/|$)/
/** Names that tools demand. */
const demandedNames = /^(?:[A-Z]+|[A-Z]+\.md|Dockerfile|[\w.-]+\.(?:service|conf))$/

/** Names and sizes of files. */
export function checkFiles(files: readonly SourceFile[]): readonly Finding[] {
  return files.flatMap((file) => [...checkName(file), ...checkBannedNames(file), ...checkSize(file)])
}

function checkName(file: SourceFile): readonly Finding[] {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1)
  const ok =
    name.startsWith('.') ||
    isGenerated(file.path) ||
    demandedNames.test(name) ||
    /^scripts\/templates\//.test(file.path) ||
    (file.path.endsWith('.sol') ? /^[A-Z][A-Za-z0-9]*\.sol$/.test(name) : /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(name)) ||
    (file.path.startsWith('contracts/test/') && /^[A-Z][A-Za-z0-9]*\.test\.ts$/.test(name))
  return ok ? [] : [fault('tidy/file-name', file, 'is not in kebab-case (Solidity files: named as their contract).')]
}

function checkBannedNames(file: SourceFile): readonly Finding[] {
  if (allowedPaths.test(file.path)) {
    return []
  }
  const stems = file.path.split('/').map((part) => part.split('.')[0] ?? '')
  const banned = stems.find((stem) => bannedNames.has(stem))
  return banned === undefined
    ? []
    : [fault('tidy/drawer', file, `'${banned}' says nothing; name it after what it does.`)]
}

function checkSize(file: SourceFile): readonly Finding[] {
  return file.bytes > sizeMaxBytes
    ? [fault('tidy/size', file, `has ${file.bytes} bytes; at most ${sizeMaxBytes} are committed.`)]
    : []
}

function fault(rule: string, file: SourceFile, text: string): Finding {
  return { rule, path: file.path, text }
}
