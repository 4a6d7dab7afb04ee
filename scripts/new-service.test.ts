import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { removeDataFolder, startNode } from '../test/support/start-node.ts'
import { workspaces } from './architecture/layers.ts'
import { createServiceNames } from './service-names.ts'
import { repository } from './sources.ts'

const leftOut = new Set(['node_modules', '.git', '.cache', 'data', 'dist', 'bench-results', 'coverage'])

describe('the name of a service', () => {
  it('gives its forms', () => {
    expect(createServiceNames('street-trees')).toEqual({
      kebab: 'street-trees',
      camel: 'streetTrees',
      pascal: 'StreetTrees',
      snake: 'street_trees',
    })
  })

  it.each(['', 'Permits', 'a', 'two words', '../x', 'permits-', 'a1'])('refuses %j', (name) => {
    expect(createServiceNames(name)).toBeUndefined()
  })
})

describe('a new service', () => {
  let copy = ''

  beforeAll(() => {
    copy = copyRepository()
    const made = runIn(copy, [join('scripts', 'new-service.ts'), 'street-trees'])
    expect(made).toEqual({ status: 0, errors: '' })
    // Another contract means that all are compiled again.
  }, 900_000)

  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  it('passes every check', () => {
    expect(runIn(copy, [join('scripts', 'check.ts')])).toEqual({ status: 0, errors: '' })
  }, 900_000)

  it('passes its own tests', () => {
    const vitest = join('node_modules', 'vitest', 'vitest.mjs')
    expect(runIn(copy, [vitest, 'run', 'street-trees'])).toEqual({ status: 0, errors: '' })
  })

  it('is served by a node, its act among the commands', async () => {
    const node = await startNode({ repository: copy, demo: false })
    try {
      const files = await fetch(`${node.url}/api/street-trees/files`)
      expect({ status: files.status, body: await files.json() }).toEqual({ status: 200, body: { items: [] } })
      const commands = await (await fetch(`${node.url}/api/commands`)).text()
      expect(commands).toContain('street-trees.open-file')
    } finally {
      await node.stop()
      await removeDataFolder(node.dataFolder)
    }
  })

  it('is not written a second time', () => {
    expect(runIn(copy, [join('scripts', 'new-service.ts'), 'street-trees']).status).toBe(1)
  })
})

/** Packages are linked, one by one: our own must lead into the copy. */
function copyRepository(): string {
  const copy = mkdtempSync(join(tmpdir(), 'concejo-new-service-'))
  for (const name of readdirSync(repository).filter((entry) => !leftOut.has(entry))) {
    cpSync(join(repository, name), join(copy, name), {
      recursive: true,
      filter: (path) => !leftOut.has(basename(path)),
    })
  }
  const packages = join(copy, 'node_modules')
  mkdirSync(join(packages, '@concejo'), { recursive: true })
  for (const name of readdirSync(join(repository, 'node_modules')).filter((entry) => entry !== '@concejo')) {
    symlinkSync(join(repository, 'node_modules', name), join(packages, name))
  }
  for (const name of workspaces) {
    symlinkSync(join(copy, name), join(packages, '@concejo', name))
  }
  return copy
}

function runIn(folder: string, args: readonly string[]): { readonly status: number | null; readonly errors: string } {
  const result = spawnSync(process.execPath, ['--import', 'tsx', ...args], { cwd: folder, encoding: 'utf8' })
  return { status: result.status, errors: result.status === 0 ? '' : `${result.stdout}${result.stderr}`.slice(-8_000) }
}
