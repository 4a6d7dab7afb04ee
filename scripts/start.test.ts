import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repository } from './sources.ts'

describe('npm start', () => {
  it('explains its options', () => {
    const result = runScript('start.mjs', ['--help'])
    expect(result.status).toBe(0)
    expect(result.stdout).toContain('--production')
  })
})

describe('npm test', () => {
  it('fails when a filter finds no test, and still ends with the line of counts', () => {
    const result = runScript('test.mjs', ['no-test-has-this-name'])
    expect(result.status).toBe(1)
    expect(result.stdout.trimEnd().split('\n').at(-1)).toBe('0 passed, 0 failed')
  })
})

function runScript(name: string, args: readonly string[]): { readonly status: number | null; readonly stdout: string } {
  // Not a worker of this very run: Vitest passes its own variables on.
  const environment = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('VITEST')))
  return spawnSync(process.execPath, [join(repository, 'scripts', name), ...args], {
    cwd: repository,
    encoding: 'utf8',
    env: environment,
  })
}
