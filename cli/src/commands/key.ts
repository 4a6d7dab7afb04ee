import { ConcejoError } from '@concejo/protocol'
import type { CommandContext, CommandSpec, Outcome } from '../command-spec.ts'
import { cliErrors } from '../errors.ts'
import { writeFile } from '../home/files.ts'
import type { KeyInfo } from '../home/key-folder.ts'
import { askPassphrase } from '../perform-act.ts'
import { formatFields, formatTable } from '../table.ts'

export const keyCommands: readonly CommandSpec[] = [
  {
    path: 'key create',
    arguments: '<name>',
    summary: 'Make a P-256 key that stays on this machine. Have its signer enrolled by your organisation.',
    offline: true,
    options: [{ flags: '--passphrase', text: 'lock it with a passphrase (asked, or CONCEJO_PASSPHRASE)' }],
    examples: ['concejo key create mine --passphrase'],
    run: create,
  },
  {
    path: 'key list',
    summary: 'Keys on this machine.',
    offline: true,
    examples: ['concejo key list'],
    run: (context) => {
      const keys = context.keys.list()
      const rows = keys.map((key) => [key.name, key.locked ? 'locked' : 'open', key.createdAt, key.member])
      return Promise.resolve({ json: keys, text: formatTable(['name', 'state', 'made', 'member'], rows) })
    },
  },
  {
    path: 'key show',
    arguments: '<name>',
    summary: 'The public side of a key.',
    offline: true,
    examples: ['concejo key show mine'],
    run: (context) => Promise.resolve(describe(context.keys.get(context.args[0] ?? ''))),
  },
  {
    path: 'key export-public',
    arguments: '<name>',
    summary: 'Write the public side of a key to a file, for the administrator who enrols it.',
    offline: true,
    options: [{ flags: '--out <file>', text: 'file to write' }],
    examples: ['concejo key export-public mine --out mine.public.json'],
    run: (context) => {
      const { name, signer, member } = context.keys.get(context.args[0] ?? '')
      const path = context.required('out')
      writeFile(path, `${JSON.stringify({ format: 'concejo.public-key.v1', name, signer, member }, null, 2)}\n`)
      return Promise.resolve({ json: { name, signer, member, path }, text: `Written to ${path}.` })
    },
  },
]

async function create(context: CommandContext): Promise<Outcome> {
  const name = context.args[0] ?? ''
  const passphrase = context.flag('passphrase') ? await askPassphrase(context, name) : undefined
  if (passphrase !== undefined && passphrase.length < 8) {
    throw new ConcejoError(cliErrors.badOption, { option: 'passphrase', reason: 'it must have at least 8 characters' })
  }
  return describe(context.keys.create(name, passphrase))
}

function describe(key: KeyInfo): Outcome {
  const text = formatFields([
    ['name', key.name],
    ['signer', key.signer],
    ['member', key.member],
    ['state', key.locked ? 'locked with a passphrase' : 'not locked'],
    ['made', key.createdAt],
  ])
  return { json: key, text }
}
