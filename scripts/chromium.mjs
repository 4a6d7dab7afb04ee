// Finds a Chromium for the tests: named by CONCEJO_CHROMIUM, of the system, or the one carried by an npm package.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { cacheFolder, fail, repository, say } from './install.mjs'

const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']

/**
 * Environment for the test run: CONCEJO_CHROMIUM, and where its libraries and fonts lie when the package carries them.
 */
export function findChromium() {
  const named = process.env.CONCEJO_CHROMIUM
  if (named !== undefined && named !== '') {
    return existsSync(named)
      ? { CONCEJO_CHROMIUM: named }
      : fail(`CONCEJO_CHROMIUM names ${named}, which is not there.`, advice)
  }
  const system = findOnPath()
  return system === undefined ? unpackCarried() : { CONCEJO_CHROMIUM: system }
}

const advice = 'Install one with: apt-get install chromium (Debian, Ubuntu), or set CONCEJO_CHROMIUM to its path.'

function findOnPath() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of systemNames) {
      const path = join(folder, name)
      if (folder !== '' && existsSync(path)) {
        return path
      }
    }
  }
  return undefined
}

function unpackCarried() {
  const folder = join(cacheFolder, 'chromium')
  const path = join(folder, 'chromium')
  if (!existsSync(join(repository, 'node_modules', '@sparticuz', 'chromium'))) {
    fail('there is no Chromium for the browser tests.', advice)
  }
  if (!existsSync(join(folder, 'complete'))) {
    say('Unpacking the Chromium that the packages carry (once).')
    mkdirSync(folder, { recursive: true })
    unpack(folder)
  }
  const fonts = existsSync(join(folder, 'fonts')) ? { FONTCONFIG_PATH: join(folder, 'fonts') } : {}
  // The system's libraries are preferred; those of the package help where the system has none.
  for (const libraries of [{}, { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }]) {
    if (isRunnable(path, { ...fonts, ...libraries })) {
      return { CONCEJO_CHROMIUM: path, ...fonts, ...libraries }
    }
  }
  return fail('the Chromium that the packages carry does not run on this machine.', advice)
}

/** The package unpacks into the temporary folder; giving it a folder of ours keeps a stranger's file out of the run. */
function unpack(folder) {
  const script = [
    `import chromium from '@sparticuz/chromium'`,
    `import { writeFileSync } from 'node:fs'`,
    `await chromium.executablePath()`,
    `writeFileSync(${JSON.stringify(join(folder, 'complete'))}, '')`,
  ].join('\n')
  const result = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: repository,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  })
  if (result.status !== 0) {
    fail('the Chromium that the packages carry could not be unpacked.', advice)
  }
}

/** Asking for the version loads every library, and needs neither a page nor a display. */
function isRunnable(path, environment) {
  return spawnSync(path, ['--version'], { env: { ...process.env, ...environment }, timeout: 20_000 }).status === 0
}
