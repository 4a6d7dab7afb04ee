import { describe, expect, it } from 'vitest'
import { formatFinding, listFiles, type SourceFile } from '../sources.ts'
import { checkErrorCodes } from './check-error-codes.ts'
import { checkFiles } from './check-files.ts'
import { checkMessages } from './check-messages.ts'
import { checkPaths } from './check-paths.ts'
import { checkSyntax } from './check-syntax.ts'
import { checkText } from './check-text.ts'
import { checkTidy } from './check-tidy.ts'

describe('this repository', () => {
  it('is tidy', () => {
    expect(checkTidy(listFiles()).map(formatFinding)).toEqual([])
  })
})

describe('the syntax rules', () => {
  it.each([
    ['tidy/default-export', 'export default 1'],
    ['tidy/plain-error', "throw new Error('x')"],
    ['tidy/plain-error', "const error = new TypeError('x')"],
    ['tidy/assertion', 'const a = b as string'],
    ['tidy/assertion', 'const a = b!'],
    ['tidy/enum', 'enum A { B }'],
    ['tidy/function-length', `function a() {${'\n'.repeat(71)}}`],
  ])('find %s in: %s', (rule, text) => {
    expect(checkSyntax([source('sdk/src/a.ts', text)]).map((finding) => finding.rule)).toEqual([rule])
  })

  it.each([
    ['sdk/src/a.ts', 'const a = [1] as const'],
    ['sdk/src/a.ts', "const text = 'throw new Error(1)' // new Error()"],
    ['vitest.config.ts', 'export default {}'],
    ['protocol/src/brand.ts', 'const a = b as string'],
  ])('find nothing in %s: %s', (path, text) => {
    expect(checkSyntax([source(path, text)])).toEqual([])
  })
})

describe('the text rules', () => {
  const word = ['TO', 'DO'].join('')
  it.each([
    ['tidy/line-length', `const a = '${'x '.repeat(60)}'`],
    ['tidy/open-work', `// ${word} later`],
    ['tidy/machine', `const path = '/${'home'}/someone/x'`],
    ['tidy/machine', `const host = '${['registry', 'npmjs'].join('.')}.org'`],
    ['tidy/suppression', `// ${['oxlint', 'disable-next-line'].join('-')} no-explicit-any`],
  ])('find %s in: %s', (rule, text) => {
    expect(checkText([source('sdk/src/a.ts', text)]).map((finding) => finding.rule)).toEqual([rule])
  })

  it('accept open work with the number of its issue', () => {
    expect(checkText([source('sdk/src/a.ts', `// ${word}(#12) later`)])).toEqual([])
  })
})

describe('the file rules', () => {
  it.each([
    ['tidy/file-name', source('sdk/src/MyFile.ts', '')],
    ['tidy/drawer', source('sdk/src/utils.ts', '')],
    ['tidy/drawer', source('services/shared/model.ts', '')],
    ['tidy/size', { path: 'docs/picture.png', text: '', bytes: 2_000_000 }],
  ])('find %s in %o', (rule, file) => {
    expect(checkFiles([file]).map((finding) => finding.rule)).toEqual([rule])
  })
})

describe('messages', () => {
  it('must exist in every language with the same values', () => {
    const files = [
      source('ui/src/messages/en.json', '{"a":{"b":"{{count}} calls"},"c":"x"}'),
      source('ui/src/messages/es.json', '{"a":{"b":"convocatorias"}}'),
    ]
    expect(checkMessages(files).map((finding) => finding.text)).toEqual([
      'uses other values than the other language in a.b.',
      'has no text for c.',
    ])
  })
})

describe('error codes', () => {
  it('are declared once, well formed and documented', () => {
    const table = "export const errors = defineErrors({\n  a: {\n    code: 'calls.closed',\n  },\n})"
    const files = [
      source('sdk/src/errors.ts', table),
      source('cli/src/errors.ts', table),
      source('docs/reference/errors.md', '`calls.closed`'),
    ]
    expect(checkErrorCodes(files)).toHaveLength(1)
    expect(checkErrorCodes(files.slice(0, 1))).toHaveLength(1)
  })
})

describe('pages', () => {
  it('name only paths that exist', () => {
    const files = [
      source('README.md', 'See `scripts/gone.ts`, `scripts/here.ts` and [this](docs/gone.md).'),
      source('scripts/here.ts', ''),
    ]
    expect(checkPaths(files).map((finding) => finding.text)).toEqual([
      'names docs/gone.md, which does not exist.',
      'names scripts/gone.ts, which does not exist.',
    ])
  })
})

function source(path: string, text: string): SourceFile {
  return { path, text, bytes: text.length }
}
