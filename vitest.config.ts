import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const ignored = ['**/node_modules/**', '**/dist/**', 'data/**', '**/.cache/**', 'scripts/templates/**']

// `npm test` says where Chromium is; `npx vitest run <file>` finds the one that it unpacked earlier.
const unpacked = fileURLToPath(new URL('.cache/chromium/chromium', import.meta.url))
const fonts = fileURLToPath(new URL('.cache/chromium/fonts', import.meta.url))
const browser: Record<string, string> =
  process.env['CONCEJO_CHROMIUM'] === undefined && existsSync(unpacked)
    ? { CONCEJO_CHROMIUM: unpacked, FONTCONFIG_PATH: fonts }
    : {}

const shared = {
  environment: 'node' as const,
  pool: 'forks' as const,
  env: browser,
  exclude: ignored,
  teardownTimeout: 30_000,
}

export default defineConfig({
  test: {
    // Every file may start a chain and a database: more workers than cores only make each other time out.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'parts',
          include: [
            '{contracts,protocol,ledger,platform,services,server,ui,portal,sdk,cli,verifier,scripts}/**/*.test.{ts,tsx}',
          ],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'journeys',
          include: ['test/**/*.test.ts'],
          testTimeout: 900_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
