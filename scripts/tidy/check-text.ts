import { type Finding, isGenerated, type SourceFile } from '../sources.ts'

const lineLengthMax = 120
const checkedEndings = /\.(?:ts|tsx|mjs|sol|sql|css)$/

/** Composed, so that this file does not contain what it forbids. */
const bannedTexts: readonly { readonly pattern: RegExp; readonly text: string }[] = [
  {
    pattern: new RegExp(`(?:^|[\\s'"\`(=:])/(?:${'work'}|${'farm'}|${'root'}|home/\\w+|Users/\\w+)/`),
    text: 'names a path of one machine.',
  },
  {
    pattern: new RegExp(`${'registry'}\\.${'npmjs'}|${'registry'}\\.${'yarnpkg'}|${'proxy'}\\.${'golang'}`),
    text: 'names the host of a package registry.',
  },
  { pattern: new RegExp(`^(?:<{7}|={7}|>{7})(?: |$)`), text: 'has a mark of an unfinished merge.' },
]

const openWork = new RegExp(`\\b(?:${'TO'}${'DO'}|${'FIX'}${'ME'}|${'XX'}X)\\b(?!\\(#\\d+\\))`)
const suppression = /(?:oxlint|eslint|biome|ts)-(?:disable|ignore|expect-error|nocheck)/

/** What can be seen line by line: length, open work without an issue, machine paths, suppressions without a reason. */
export function checkText(files: readonly SourceFile[]): readonly Finding[] {
  return files
    .filter((file) => file.text !== '' && !isGenerated(file.path) && file.path !== 'LICENSE')
    .flatMap((file) => file.text.split('\n').flatMap((line, index) => checkLine(file, line, index + 1)))
}

/** One SQL statement in a template, or one signature in Solidity, is not cut where it reads worse. */
function isSql(line: string): boolean {
  return /sql(?:<[^`]*>)?`|\$\{sql|^\s*(?:on|select|function|event|pg_get\w+|where|\* |\/\/|\/\*\*) ?/.test(line)
}

function checkLine(file: SourceFile, line: string, number: number): readonly Finding[] {
  const found: Finding[] = []
  const add = (rule: string, text: string): void => {
    found.push({ rule, path: file.path, line: number, text })
  }
  if (checkedEndings.test(file.path) && line.length > lineLengthMax && !isUnbreakable(line) && !isSql(line)) {
    add('tidy/line-length', `has ${line.length} columns; at most ${lineLengthMax}.`)
  }
  for (const { pattern, text } of bannedTexts) {
    if (pattern.test(line)) {
      add('tidy/machine', text)
    }
  }
  if (openWork.test(line) && checkedEndings.test(file.path)) {
    add('tidy/open-work', 'needs the number of an issue, as TO' + 'DO(#12).')
  }
  if (suppression.test(line) && /^\s*(?:\/\/|\/\*|#)/.test(line) && !hasReason(line)) {
    add('tidy/suppression', 'switches a rule off without a reason on the same line (` -- because …`).')
  }
  return found
}

/** One long word (an address, a signature, a link) or one literal cannot be broken. */
function isUnbreakable(line: string): boolean {
  const oneLiteral = /^\s*(?:\w+: )?(?:(['"`]).*\1|\/.*\/[a-z]*)(?: \+|,)?$/
  return oneLiteral.test(line) || line.split(/\s+/).some((word) => word.length > lineLengthMax - 40)
}

function hasReason(line: string): boolean {
  return / -- \S+/.test(line) || /biome-ignore [\w/]+: \S+/.test(line) || /expect-error \S+/.test(line)
}
