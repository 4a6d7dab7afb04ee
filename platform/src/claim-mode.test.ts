import { ConcejoError, createId } from '@concejo/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../test-support/database.ts'
import { claimMode } from './claim-mode.ts'
import { platformMigrations } from './index.ts'

let opened: TestDatabase

beforeAll(async () => {
  opened = await createTestDatabase()
  await opened.migrate({ node: [{ name: 'platform', folder: platformMigrations.node }], read: [] })
})

afterAll(async () => {
  await opened.stop()
})

async function claim(mode: 'sandbox' | 'production', genesis: string): Promise<string> {
  return claimMode(opened.database, { mode, genesis }).then(
    () => 'taken',
    (error: unknown) => (error instanceof ConcejoError ? error.code : String(error)),
  )
}

describe('a database', () => {
  it('belongs to one mode and one network for good', async () => {
    const genesis = createId()
    expect(await claim('sandbox', genesis)).toBe('taken')
    expect(await claim('sandbox', genesis)).toBe('taken')
    expect(await claim('production', genesis)).toBe('database.mode-mismatch')
    expect(await claim('sandbox', createId())).toBe('database.mode-mismatch')
  })
})
