import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, type OpenDatabase } from '../src/database/create-database.ts'

/** A real, empty database of its own for one test file. `stop` removes it. */
export interface TestDatabase extends OpenDatabase {
  readonly dataFolder: string
}

/** Start an embedded PostgreSQL in a temporary folder. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'concejo-platform-'))
  const opened = await createDatabase({ dataFolder })
  return {
    ...opened,
    dataFolder,
    stop: async () => {
      await opened.stop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
