import { describe, expect, it } from 'vitest'
import { type Finding, formatFinding, listFiles, type SourceFile } from '../sources.ts'
import { checkArchitecture } from './check-architecture.ts'
import { checkCycles } from './check-cycles.ts'
import { checkDependencies } from './check-dependencies.ts'
import { checkImports } from './check-imports.ts'
import { checkServiceShape } from './check-service-shape.ts'

describe('the architecture of this repository', () => {
  it('keeps to the table', () => {
    expect(checkArchitecture(listFiles()).map(formatFinding)).toEqual([])
  })
})

describe('the import table', () => {
  it.each([
    ['protocol/src/a.ts', "import { x } from '@concejo/ledger'"],
    ['protocol/src/a.ts', "export * from '@concejo/ledger'"],
    ['ledger/src/a.ts', "await import('@concejo/platform')"],
    ['ledger/src/a.ts', "type T = import('@concejo/platform').Service"],
    ['platform/src/a.ts', "import type { X } from '@concejo/services'"],
    ['services/funds/api.ts', "import { x } from '@concejo/platform'"],
    ['services/funds/api.ts', "import { x } from './queries/get-call.ts'"],
    ['services/funds/web/page.tsx', "import { x } from '../routes.ts'"],
    ['services/funds/web/page.tsx', "import { x } from '@concejo/ledger'"],
    ['services/funds/routes.ts', "import { x } from '../questions/model.ts'"],
    ['services/funds/index.ts', "const page = () => import('./web/index.tsx')"],
    ['verifier/src/a.ts', "import { x } from '@concejo/ledger'"],
    ['portal/src/a.tsx', "import { x } from '@concejo/services'"],
    ['sdk/src/a.ts', "import { x } from '../../protocol/src/act.ts'"],
    ['sdk/src/a.ts', 'const name = "x"; await import(name)'],
    ['sdk/src/a.ts', "import { x } from './b'"],
  ])('refuses in %s: %s', (path, text) => {
    expect(rulesOf(checkImports([source(path, text)]))).toEqual(['architecture/import'])
  })

  it.each([
    ['ledger/src/a.ts', "import { x } from '@concejo/protocol'"],
    ['services/funds/api.ts', "import { errors } from './errors.ts'"],
    ['services/funds/web/page.tsx', "import { endpoints } from '../api.ts'"],
    ['portal/src/a.tsx', "import { pages } from '@concejo/services/web'"],
    ['cli/src/a.ts', "// import { x } from '@concejo/server'\nconst text = \"from '@concejo/server'\""],
  ])('allows in %s: %s', (path, text) => {
    expect(checkImports([source(path, text)])).toEqual([])
  })
})

describe('modules', () => {
  it('must not form a circle', () => {
    const files = [
      source('platform/src/http/a.ts', "import { b } from '../identity/b.ts'"),
      source('platform/src/identity/b.ts', "import { c } from '../http/c.ts'"),
      source('platform/src/http/c.ts', ''),
    ]
    expect(rulesOf(checkCycles(files))).toEqual(['architecture/cycle'])
  })

  it('may share types in a circle, because nothing of that is left at run time', () => {
    const files = [
      source('ledger/src/a.ts', "import type { B } from './b.ts'"),
      source('ledger/src/b.ts', "import { a } from './a.ts'"),
    ]
    expect(checkCycles(files)).toEqual([])
  })
})

describe('a service', () => {
  it('without a member is refused', () => {
    const faults = checkServiceShape([source('services/permits/about.ts', '')])
    expect(faults.map((fault) => fault.text)).toContain('has no api.ts; every service has one.')
  })

  it('needs a service for each folder of contracts', () => {
    const faults = checkServiceShape([source('contracts/src/permits/Permits.sol', '')])
    expect(rulesOf(faults)).toEqual(['architecture/service'])
  })
})

describe('dependencies', () => {
  it('must be declared, used and of one exact version', () => {
    const files = [
      source('sdk/package.json', JSON.stringify({ dependencies: { viem: '^2.0.0', zod: '4.0.0' } })),
      source('sdk/src/a.ts', "import { x } from 'viem'\nimport pino from 'pino'"),
    ]
    const texts = checkDependencies(files).map((finding) => finding.text)
    expect(texts).toEqual([
      'imports pino, which sdk/package.json does not declare.',
      'declares zod, which no file there uses.',
      'asks for viem ^2.0.0; give one exact version.',
    ])
  })
})

function source(path: string, text: string): SourceFile {
  return { path, text, bytes: text.length }
}

function rulesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => finding.rule)
}
