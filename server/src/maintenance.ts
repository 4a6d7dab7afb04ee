import { existsSync } from 'node:fs'
import { cp, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { auditProjection, rebuildProjection } from '@concejo/ledger'
import { auditRecords, rebuildRecords } from '@concejo/platform'
import { ConcejoError, errorToProblem } from '@concejo/protocol'
import { backupErrors } from './backup/errors.ts'
import { exportTables } from './backup/export-tables.ts'
import { importTables } from './backup/import-tables.ts'
import { checkManifest, writeManifest } from './backup/manifest.ts'
import { type Configuration, readConfiguration } from './configuration.ts'
import { openCore } from './create-node.ts'
import { maintenanceErrors } from './maintenance-errors.ts'

type Tell = (line: Readonly<Record<string, unknown>>) => void

/** Folders that a backup copies as they are; what is rebuilt or running is left out. */
const copiedFolders = ['ledger', 'documents', 'logs', 'keys'] as const
const leftOut = /(^|\/)(snapshots?|lock|.*\.lock|.*\.ipc|.*\.sock|.*\.pid)$/

/** Tasks on a node that is stopped: each prints lines of JSON, the last one its result. Exit code 1: differences or failure. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string' }, production: { type: 'boolean', default: false } },
  })
  const configuration = readConfiguration(process.env, {
    production: values.production,
    ...(values.data === undefined ? {} : { data: values.data }),
  })
  const tell: Tell = (line) => process.stdout.write(`${JSON.stringify(line)}\n`)
  const [task = '', folder = ''] = positionals
  switch (task) {
    case 'rebuild':
      return rebuild(configuration, tell)
    case 'audit':
      return audit(configuration, tell)
    case 'backup':
      return backup(configuration, folder, tell)
    case 'restore':
      return restore(configuration, folder, tell)
    default:
      throw new ConcejoError(maintenanceErrors.usage, { task })
  }
}

async function rebuild(configuration: Configuration, tell: Tell): Promise<number> {
  const core = await openCore(configuration)
  try {
    const result = await rebuildProjection({ ...core.projectionOptions, onProgress: progress(tell, 'rebuild') })
    const records = await rebuildRecords(core.opened.owner, configuration.dataFolder, (log, entries) =>
      tell({ task: 'rebuild', log, entries }),
    )
    tell({ done: 'rebuild', result: toPlain({ ...result, records }) })
    return 0
  } finally {
    await core.stop()
  }
}

async function audit(configuration: Configuration, tell: Tell): Promise<number> {
  const core = await openCore(configuration)
  try {
    const result = await auditProjection({ ...core.projectionOptions, onProgress: progress(tell, 'audit') })
    const records = await auditRecords(core.opened.owner, configuration.dataFolder, (log, entries) =>
      tell({ task: 'audit', log, entries }),
    )
    tell({ done: 'audit', result: toPlain({ ...result, records }) })
    return result.equal && records.differences.length === 0 ? 0 : 1
  } finally {
    await core.stop()
  }
}

async function backup(configuration: Configuration, folder: string, tell: Tell): Promise<number> {
  if (folder === '' || (existsSync(folder) && (await readdir(folder)).length > 0)) {
    throw new ConcejoError(backupErrors.targetExists, { folder })
  }
  const core = await openCore(configuration)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await exportTables(core.opened.owner, join(folder, 'tables'), (table, rows) =>
      tell({ task: 'backup', table, rows }),
    )
  } finally {
    await core.stop()
  }
  for (const name of copiedFolders) {
    const source = join(configuration.dataFolder, name)
    if (existsSync(source)) {
      await cp(source, join(folder, name), { recursive: true, filter: (path) => !leftOut.test(path) })
      tell({ task: 'backup', folder: name })
    }
  }
  const manifest = await writeManifest(folder, configuration.mode)
  tell({ done: 'backup', result: { folder, files: manifest.files.length } })
  return 0
}

async function restore(configuration: Configuration, folder: string, tell: Tell): Promise<number> {
  const manifest = await checkManifest(folder)
  tell({ task: 'restore', checked: manifest.files.length })
  const target = configuration.dataFolder
  if (existsSync(target) && (await readdir(target)).length > 0) {
    throw new ConcejoError(backupErrors.targetExists, { folder: target })
  }
  await mkdir(target, { recursive: true })
  for (const name of copiedFolders) {
    const source = join(folder, name)
    if (existsSync(source)) {
      await cp(source, join(target, name), { recursive: true })
      tell({ task: 'restore', folder: name })
    }
  }
  const core = await openCore({ ...configuration, mode: manifest.mode })
  try {
    await importTables(core.opened.owner, join(folder, 'tables'), (table, rows) =>
      tell({ task: 'restore', table, rows }),
    )
    await rebuildProjection(core.projectionOptions)
  } finally {
    await core.stop()
  }
  tell({ done: 'restore', result: { folder: target, files: manifest.files.length } })
  return 0
}

function progress(tell: Tell, task: string): (block: number, of: number) => void {
  return (block, of) => tell({ task, block, of })
}

function toPlain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? inner.toString() : inner)),
  )
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const problem = error instanceof ConcejoError ? errorToProblem(error) : { code: 'internal', detail: String(error) }
    process.stdout.write(`${JSON.stringify({ failed: problem })}\n`)
    process.exit(1)
  },
)
