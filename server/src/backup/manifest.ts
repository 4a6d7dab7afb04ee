import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ConcejoError } from '@concejo/protocol'
import { z } from 'zod'
import { backupErrors } from './errors.ts'

/** What a backup folder holds: every file with its size and SHA-256, so that damage is seen before anything is restored. */
export const manifest = z.object({
  format: z.literal('concejo.backup.v1'),
  mode: z.enum(['sandbox', 'production']),
  createdAt: z.string(),
  files: z.array(z.object({ path: z.string(), bytes: z.number().int(), sha256: z.string() })),
})
export type Manifest = z.output<typeof manifest>

const manifestName = 'manifest.json'

/** Write the manifest of a folder; the last step, so that a folder without one is no backup. */
export async function writeManifest(folder: string, mode: Manifest['mode']): Promise<Manifest> {
  const files = []
  for (const path of await listFiles(folder)) {
    files.push({ path, ...(await digestFile(join(folder, path))) })
  }
  const content: Manifest = { format: 'concejo.backup.v1', mode, createdAt: new Date().toISOString(), files }
  await writeFile(join(folder, manifestName), JSON.stringify(content, undefined, 2), { flush: true })
  return content
}

/** Read and check a backup: every file there, every digest equal. Throws `backup.not-a-backup` or `backup.damaged`. */
export async function checkManifest(folder: string): Promise<Manifest> {
  const parsed = manifest.safeParse(await readManifest(folder))
  if (!parsed.success) {
    throw new ConcejoError(backupErrors.notABackup, { folder })
  }
  for (const file of parsed.data.files) {
    const found = await digestFile(join(folder, file.path)).catch(() => undefined)
    if (found?.sha256 !== file.sha256) {
      throw new ConcejoError(backupErrors.damaged, { file: file.path })
    }
  }
  return parsed.data
}

async function readManifest(folder: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(folder, manifestName), 'utf8'))
  } catch (cause) {
    throw new ConcejoError(backupErrors.notABackup, { folder }, { cause })
  }
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

async function digestFile(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  await pipeline(createReadStream(path), async (chunks: AsyncIterable<Uint8Array>) => {
    for await (const chunk of chunks) {
      hash.update(chunk)
      bytes += chunk.length
    }
  })
  return { bytes, sha256: hash.digest('hex') }
}
