import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { repository } from '../sources.ts'

/** Writes some files of the repository from their source; pure: the same sources give the same bytes. */
export interface Generator {
  readonly name: string
  /** Content by path from the repository's folder. */
  readonly generate: () => Promise<ReadonlyMap<string, string>>
}

/** Loaded when they run, contracts first: the others load code that needs the compiled contracts. */
export const generators: readonly Generator[] = [
  { name: 'contracts', generate: async () => (await import('./contract-files.ts')).generateContractFiles() },
  { name: 'errors', generate: async () => (await import('./error-reference.ts')).generateErrorReference() },
  {
    name: 'configuration',
    generate: async () => (await import('./configuration-reference.ts')).generateConfigurationReference(),
  },
  {
    name: 'permissions',
    generate: async () => (await import('./permission-reference.ts')).generatePermissionReference(),
  },
  { name: 'openapi', generate: async () => (await import('./open-api.ts')).generateOpenApi() },
  { name: 'cli', generate: async () => (await import('./cli-reference.ts')).generateCliReference() },
]

/** Paths whose committed content differs from what their generator writes, each with what to do. */
export async function findStaleFiles(chosen: readonly Generator[] = generators): Promise<readonly string[]> {
  const stale: string[] = []
  for (const generator of chosen) {
    for (const [path, content] of await generator.generate()) {
      if ((await readText(path)) !== content) {
        stale.push(`${path} is not fresh; run: npm run gen -- ${generator.name}`)
      }
    }
  }
  return stale
}

/** Write what differs; returns the paths that changed. */
export async function writeGenerated(chosen: readonly Generator[] = generators): Promise<readonly string[]> {
  const changed: string[] = []
  for (const generator of chosen) {
    for (const [path, content] of await generator.generate()) {
      if ((await readText(path)) !== content) {
        await mkdir(dirname(join(repository, path)), { recursive: true })
        await writeFile(join(repository, path), content)
        changed.push(path)
      }
    }
  }
  return changed
}

function readText(path: string): Promise<string | undefined> {
  return readFile(join(repository, path), 'utf8').catch(() => undefined)
}
