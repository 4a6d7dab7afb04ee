import { ConcejoError, noteKeyToText, parseNoteKey } from '@concejo/protocol'
import {
  type Check,
  type FileVerification,
  type LogProofVerification,
  type ReceiptVerification,
  type Trusted,
  type Verification,
  verifyProofFile,
} from '@concejo/verifier'
import type { CommandContext, CommandSpec, Outcome } from '../command-spec.ts'
import { cliErrors } from '../errors.ts'
import { exitCodes } from '../exit-codes.ts'
import { readBytes } from '../home/files.ts'
import { parseId } from '../perform-act.ts'
import { formatFields, formatSeconds } from '../table.ts'

export const verifyCommands: readonly CommandSpec[] = [
  {
    path: 'verify',
    arguments: '<file...>',
    summary:
      'Check proofs of acts, receipts of records (JSON or PDF) and proofs of logs without any network. Exit code 1 when ' +
      'one does not hold.',
    offline: true,
    options: [
      { flags: '--block-hash <hash>', text: 'the block must have this hash, which you know from elsewhere' },
      { flags: '--chain-id <id>', text: 'the chain must have this number' },
      { flags: '--genesis <hash>', text: 'the chain must have this first block' },
      { flags: '--log-key <key>', text: 'the log of a receipt must have this key, which you know from elsewhere' },
      { flags: '--witness <key>', text: 'this witness must have cosigned the state of the log' },
      { flags: '--entry <hash>', text: 'the entry that a .tlog-proof is about, which such a file does not hold' },
    ],
    examples: [
      'concejo verify proof.json',
      'concejo verify receipt-5.pdf --log-key "city.example.org/log/…"',
      'concejo verify 5.tlog-proof --log-key "city.example.org/log/…" --entry 0x…',
      'concejo verify *.json --chain-id 870603 --json',
    ],
    run: verify,
  },
]

async function verify(context: CommandContext): Promise<Outcome> {
  const trusted = readTrusted(context)
  const entry = context.option('entry')
  const results: { readonly file: string; readonly found: FileVerification }[] = []
  for (const file of context.args) {
    results.push({ file, found: await verifyProofFile(readBytes(file), { trusted, entry }) })
  }
  const allValid = results.every(({ found }) => found.verification.valid)
  return {
    json: results.map(({ file, found }) => ({ file, kind: found.kind, ...found.verification })),
    text: results.map(({ file, found }) => describeFile(file, found)).join('\n\n'),
    exitCode: allValid ? exitCodes.ok : exitCodes.refused,
  }
}

function describeFile(file: string, found: FileVerification): string {
  if (found.kind === 'act') {
    return describe(file, found.verification)
  }
  return found.kind === 'record'
    ? describeReceipt(file, found.verification)
    : describeLogProof(file, found.verification)
}

function describeLogProof(file: string, { valid, what, when, checks }: LogProofVerification): string {
  const found =
    what === undefined || when === undefined || !valid
      ? []
      : [
          formatFields([
            ['  log', `${what.origin}, entry ${what.index} of ${when.size}`],
            ['  entry', what.entry],
            ...describeWitnesses(when.witnesses),
          ]),
        ]
  return [`${file}: ${valid ? 'holds by the log alone' : 'DOES NOT HOLD'}`, ...found, ...describeChecks(checks)].join(
    '\n',
  )
}

function describeWitnesses(
  witnesses: readonly { readonly name: string; readonly timestamp: number }[],
): readonly [string, string][] {
  return witnesses.map(({ name, timestamp }) => ['  witness', `${name}, ${formatSeconds(timestamp)}`])
}

function describeChecks(checks: readonly Check[]): readonly string[] {
  return checks.map((check) => `  ${check.ok ? 'ok     ' : 'FAILED '} ${check.code}: ${check.detail}`)
}

function describeReceipt(file: string, result: ReceiptVerification): string {
  const { what, when, valid, anchored, checks } = result
  const found =
    what === undefined || when === undefined || !valid
      ? []
      : [
          formatFields([
            ['  organisation', what.organisation],
            ['  log', `${what.origin}, entry ${what.index}`],
            [
              '  on the ledger',
              when.anchor === undefined
                ? 'not yet: only the key of the log vouches for it'
                : `${formatSeconds(when.anchor.timestamp)}, block ${when.anchor.blockNumber}, act ${when.anchor.actId}`,
            ],
            ['  block hash', result.blockHash],
            ['  entry', what.entry],
            ['  received', when.received === undefined ? undefined : `${when.received}, as the node says`],
            ...describeWitnesses(when.witnesses),
            ['  device', what.device],
            ['  shown', `${what.attributes.length} of ${what.attributeCount} attributes`],
            ...what.attributes.map(({ name, value }): [string, string] => [`    ${name}`, JSON.stringify(value)]),
            ['  sandbox', result.sandbox ? 'yes: the keys of its personas are held by the node' : undefined],
          ]),
        ]
  const good = anchored ? 'holds' : 'holds by the log alone'
  return [`${file}: ${valid ? good : 'DOES NOT HOLD'}`, ...found, ...describeChecks(checks)].join('\n')
}

function describe(file: string, result: Verification): string {
  const { what, when, who, valid } = result
  const found =
    what === undefined || when === undefined || !valid
      ? []
      : [
          formatFields([
            ['  what', `${what.contract}.${what.functionName}`],
            ['  act', what.actId],
            ['  organisation', what.organisation],
            ['  who', who.map((one) => `${one.member} (${one.keyKind})`).join(', ')],
            ['  when', `${formatSeconds(when.timestamp)}, block ${when.blockNumber}`],
            ['  block hash', result.blockHash],
            ['  sandbox', result.sandbox ? 'yes: the keys of its personas are held by the node' : undefined],
          ]),
        ]
  return [`${file}: ${valid ? 'holds' : 'DOES NOT HOLD'}`, ...found, ...describeChecks(result.checks)].join('\n')
}

function readTrusted(context: CommandContext): Trusted {
  const [blockHash, genesis, chainId] = ['block-hash', 'genesis', 'chain-id'].map((name) => context.option(name))
  if (chainId !== undefined && !/^\d{1,15}$/.test(chainId)) {
    throw new ConcejoError(cliErrors.badOption, { option: 'chain-id', reason: 'it must be a whole number' })
  }
  const [logKey, witness] = [context.option('log-key'), context.option('witness')]
  return {
    ...(witness === undefined ? {} : { witnesses: [noteKeyToText(parseNoteKey(witness))] }),
    ...(logKey === undefined ? {} : { logKeys: { [parseNoteKey(logKey).name]: logKey } }),
    ...(blockHash === undefined ? {} : { blockHash: parseId(blockHash, 'block-hash') }),
    ...(genesis === undefined ? {} : { genesis: parseId(genesis, 'genesis') }),
    ...(chainId === undefined ? {} : { chainId: Number(chainId) }),
  }
}
