import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Bytes32, ConcejoError, type RecordReceipt } from '@concejo/protocol'
import type { Concejo } from '@concejo/sdk'
import type { CommandContext, CommandSpec, Outcome } from '../command-spec.ts'
import { cliErrors } from '../errors.ts'
import { findOrganisation, organisationOption } from '../find-organisation.ts'
import { writeFile } from '../home/files.ts'
import { createProgress, formatBytes } from '../progress.ts'
import { readNumber } from '../read-number.ts'
import { fetchReceipts } from '../records/fetch-receipts.ts'
import { type FileToHash, hashFile, listFiles } from '../records/hash-files.ts'
import { formatCount, formatTable } from '../table.ts'

/** Digests in one request. */
const batchMax = 1_000
const timeoutDefaultSeconds = 300

export const stampCommands: readonly CommandSpec[] = [
  {
    path: 'stamp',
    arguments: '<file...>',
    summary:
      'Prove that files existed now: their SHA-256 goes into the log of your organisation, and each gets a receipt. ' +
      'The files stay here.',
    options: [
      { flags: '--wait', text: 'wait until the ledger holds the stamps, so that receipts prove the time' },
      { flags: '--timeout <seconds>', text: `how long to wait for receipts (default ${timeoutDefaultSeconds})` },
      {
        flags: '--out <folder>',
        text: 'folder for the receipts (default: each beside its file, as <file>.receipt.json)',
      },
      { flags: '--overwrite', text: 'replace receipts that are there already' },
      organisationOption,
    ],
    examples: [
      'concejo stamp report.pdf --wait',
      'concejo stamp minutes/*.pdf --out receipts',
      'concejo verify report.pdf.receipt.json',
    ],
    run: stamp,
  },
]

interface Stamped {
  readonly file: string
  readonly digest: string
  readonly index: number
  readonly id: string
  /** File of the receipt. */
  readonly receipt: string
}

async function stamp(context: CommandContext): Promise<Outcome> {
  const files = listFiles(context.args)
  const receipts = chooseReceiptFiles(context)
  const concejo = context.connect()
  const organisation = await findOrganisation(context, concejo)
  const wait = context.flag('wait')
  const timeoutSeconds = readNumber(context, 'timeout', { min: 1, max: 86_400 }) ?? timeoutDefaultSeconds
  let digests: readonly string[] = []
  let stamped: readonly Stamped[] = []
  await context.steps([
    {
      title: `Read ${formatCount(files.length, 'file')}`,
      run: async (note) => {
        digests = await hashAll(context, files, note)
      },
    },
    {
      title: 'Stamp',
      run: async (note) => {
        stamped = await stampAll(context, concejo, { organisation, files, digests, receipts, note })
      },
    },
    {
      title: wait ? 'Get the receipts, once the ledger holds them' : 'Get the receipts',
      run: (note) =>
        writeReceipts(context, concejo, { organisation, stamped, wait, timeoutMs: timeoutSeconds * 1000, note }),
    },
  ])
  const rows = stamped.map((item) => [item.file, String(item.index), item.receipt])
  const held = wait ? 'The ledger holds them.' : 'The ledger holds them within a minute or so: with --wait you see it.'
  return {
    json: stamped.map((item) => ({ ...item, anchored: wait })),
    text: `${formatTable(['file', 'entry', 'receipt'], rows)}\n\n${held} Keep each receipt with its file.`,
  }
}

/** Where each receipt goes. Throws before anything is stamped when a file is there already. */
function chooseReceiptFiles(context: CommandContext): readonly string[] {
  const folder = context.option('out')
  const chosen = context.args.map((file) => {
    const beside = `${file}.receipt.json`
    return folder === undefined ? beside : path.join(folder, path.basename(beside))
  })
  const twice = chosen.find((file, index) => chosen.indexOf(file) !== index)
  const there = context.flag('overwrite') ? undefined : chosen.find((file) => existsSync(file))
  const taken = twice ?? there
  if (taken !== undefined) {
    throw new ConcejoError(cliErrors.fileExists, { path: taken })
  }
  return chosen
}

async function hashAll(
  context: CommandContext,
  files: readonly FileToHash[],
  note: (text: string) => void,
): Promise<readonly string[]> {
  const total = files.reduce((sum, { size }) => sum + size, 0)
  const progress = createProgress({ total, unit: 'bytes', note, live: context.terminal.isInteractive })
  const digests: string[] = []
  let done = 0
  for (const { file } of files) {
    digests.push(
      await hashFile(file, (count) => {
        done += count
        progress(done)
      }),
    )
  }
  note(`${formatCount(files.length, 'file')}, ${formatBytes(done)}`)
  return digests
}

async function stampAll(
  context: CommandContext,
  concejo: Concejo,
  work: {
    readonly organisation: Bytes32
    readonly files: readonly FileToHash[]
    readonly digests: readonly string[]
    readonly receipts: readonly string[]
    readonly note: (text: string) => void
  },
): Promise<readonly Stamped[]> {
  const { organisation, digests, files, receipts, note } = work
  const progress = createProgress({ total: digests.length, unit: 'files', note, live: context.terminal.isInteractive })
  const stamped: Stamped[] = []
  for (let start = 0; start < digests.length; start += batchMax) {
    const body = { organisation, digests: digests.slice(start, start + batchMax) }
    const { stamps } = await concejo.api.stampDigests({ body })
    for (const [position, { index, id, digest }] of stamps.entries()) {
      const place = start + position
      stamped.push({ file: files[place]?.file ?? '', digest, index, id, receipt: receipts[place] ?? '' })
    }
    progress(stamped.length)
  }
  return stamped
}

async function writeReceipts(
  context: CommandContext,
  concejo: Concejo,
  work: {
    readonly organisation: Bytes32
    readonly stamped: readonly Stamped[]
    readonly wait: boolean
    readonly timeoutMs: number
    readonly note: (text: string) => void
  },
): Promise<void> {
  const { organisation, stamped, wait, timeoutMs, note } = work
  const byIndex = new Map(stamped.map((item) => [item.index, item]))
  const progress = createProgress({
    ...{ total: stamped.length, unit: 'receipts', note, live: context.terminal.isInteractive },
  })
  let done = 0
  await fetchReceipts(concejo.api, {
    ...{ organisation, stream: 'stamps', indexes: stamped.map(({ index }) => index), anchored: wait, timeoutMs },
    onReceipt(receipt) {
      const item = byIndex.get(receipt.inclusion.index)
      requireDigest(receipt, item?.digest)
      writeFile(item?.receipt ?? '', `${JSON.stringify(receipt, null, 2)}\n`)
      done += 1
      progress(done)
    },
    ...(context.terminal.isInteractive ? { onWait: note } : {}),
  })
}

/** Throws `cli.receipt-wrong` for a receipt of something else. */
function requireDigest(receipt: RecordReceipt, digest: string | undefined): void {
  const shown = receipt.record.disclosed.find(({ name }) => name === '/data/digest')?.value
  if (digest === undefined || shown !== digest) {
    const reason = 'it is of another file'
    throw new ConcejoError(cliErrors.receiptWrong, { index: receipt.inclusion.index, reason })
  }
}
