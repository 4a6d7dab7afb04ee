import { type Bytes32, bytes32, ConcejoError } from '@concejo/protocol'
import type { CommandContext, CommandSpec, Outcome } from '../command-spec.ts'
import { cliErrors } from '../errors.ts'
import { readTextFile, writeFile } from '../home/files.ts'
import { formatCount, formatFields, formatTable } from '../table.ts'

export const fundsBankCommands: readonly CommandSpec[] = [
  {
    path: 'funds bank-file',
    arguments: '<payment...>',
    summary: 'Write the bank file (ISO 20022 pain.001) of approved payment orders, and tell its digest.',
    options: [
      { flags: '--debtor-name <name>', text: 'holder of the account that pays' },
      { flags: '--debtor-iban <iban>', text: 'account that pays' },
      { flags: '--date <date>', text: 'day on which the bank is to pay, as 2027-01-31' },
      { flags: '--out <file>', text: 'file to write' },
    ],
    examples: ['concejo funds bank-file 0x… --debtor-name "City" --debtor-iban ES91… --date 2027-01-31 --out pay.xml'],
    run: bankFile,
  },
  {
    path: 'funds bank-status',
    arguments: '<file>',
    summary: "Read the bank's answer (pain.002 or camt.053) and say what each payment would be recorded as.",
    examples: ['concejo funds bank-status answer.xml'],
    run: bankStatus,
  },
]

async function bankFile(context: CommandContext): Promise<Outcome> {
  const payments = readPayments(context)
  const file = context.required('out')
  const { xml, ...made } = await context.connect().api.createBankFile({
    body: {
      payments: [...payments],
      debtorName: context.required('debtor-name'),
      debtorIban: context.required('debtor-iban'),
      executionDate: context.required('date'),
    },
  })
  writeFile(file, xml, 0o600)
  const fields = formatFields([
    ['file', file],
    ['payments', made.count],
    ['control sum', made.controlSum],
    ['digest', made.digest],
  ])
  const input = `--set payments='${JSON.stringify(payments)}' --set file=${made.digest}`
  const next = `Record that they were exported:\n  concejo funds export-payments ${input}`
  return { json: { ...made, file }, text: `${fields}\n\n${next}` }
}

function readPayments(context: CommandContext): readonly Bytes32[] {
  const parsed = bytes32.array().safeParse(context.args)
  if (!parsed.success) {
    const reason = 'each must be 0x and 64 hexadecimal digits'
    throw new ConcejoError(cliErrors.badArgument, { argument: 'payment', reason })
  }
  return parsed.data
}

async function bankStatus(context: CommandContext): Promise<Outcome> {
  const xml = readTextFile(context.args[0] ?? '')
  const answer = await context.connect().api.readBankStatus({ body: { xml } })
  const rows = answer.items.map((item) => [
    item.outcome,
    item.known ? 'yes' : 'no',
    item.amountDiffers ? `${item.amount ?? '?'}, not what was ordered` : (item.amount ?? ''),
    item.reason ?? '',
    item.payment ?? item.endToEndId,
  ])
  const head = `${answer.kind}, ${formatCount(answer.items.length, 'payment')}; nothing is recorded by reading it.`
  return { json: answer, text: `${head}\n\n${formatTable(['outcome', 'known', 'amount', 'reason', 'payment'], rows)}` }
}
