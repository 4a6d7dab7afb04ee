import { ConcejoError } from '@concejo/protocol'
import { parseProofText, type Trusted, type Verification, verifyActProof } from '@concejo/verifier'
import type { CommandContext, CommandSpec, Outcome } from '../command-spec.ts'
import { cliErrors } from '../errors.ts'
import { exitCodes } from '../exit-codes.ts'
import { readTextFile } from '../home/files.ts'
import { parseId } from '../perform-act.ts'
import { formatFields, formatSeconds } from '../table.ts'

export const verifyCommands: readonly CommandSpec[] = [
  {
    path: 'verify',
    arguments: '<file...>',
    summary: 'Check act proofs without any network. Exit code 1 when one does not hold.',
    offline: true,
    options: [
      { flags: '--block-hash <hash>', text: 'the block must have this hash, which you know from elsewhere' },
      { flags: '--chain-id <id>', text: 'the chain must have this number' },
      { flags: '--genesis <hash>', text: 'the chain must have this first block' },
    ],
    examples: ['concejo verify proof.json', 'concejo verify *.json --chain-id 870603 --json'],
    run: verify,
  },
]

async function verify(context: CommandContext): Promise<Outcome> {
  const trusted = readTrusted(context)
  const results: { readonly file: string; readonly result: Verification }[] = []
  for (const file of context.args) {
    results.push({ file, result: await verifyActProof(parseProofText(readTextFile(file)), { trusted }) })
  }
  const allValid = results.every(({ result }) => result.valid)
  return {
    json: results.map(({ file, result }) => ({ file, ...result })),
    text: results.map(({ file, result }) => describe(file, result)).join('\n\n'),
    exitCode: allValid ? exitCodes.ok : exitCodes.refused,
  }
}

function describe(file: string, result: Verification): string {
  const { what, when, who, valid } = result
  const checks = result.checks.map((check) => `  ${check.ok ? 'ok     ' : 'FAILED '} ${check.code}: ${check.detail}`)
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
  return [`${file}: ${valid ? 'holds' : 'DOES NOT HOLD'}`, ...found, ...checks].join('\n')
}

function readTrusted(context: CommandContext): Trusted {
  const [blockHash, genesis, chainId] = ['block-hash', 'genesis', 'chain-id'].map((name) => context.option(name))
  if (chainId !== undefined && !/^\d{1,15}$/.test(chainId)) {
    throw new ConcejoError(cliErrors.badOption, { option: 'chain-id', reason: 'it must be a whole number' })
  }
  return {
    ...(blockHash === undefined ? {} : { blockHash: parseId(blockHash, 'block-hash') }),
    ...(genesis === undefined ? {} : { genesis: parseId(genesis, 'genesis') }),
    ...(chainId === undefined ? {} : { chainId: Number(chainId) }),
  }
}
