import { ConcejoError } from '@concejo/protocol'
import type { CommandContext, OptionSpec } from './command-spec.ts'
import { cliErrors } from './errors.ts'
import { parseJson, readJsonFile, toRecord } from './home/files.ts'

/** Options by which an act gets its input. */
export const inputOptions: readonly OptionSpec[] = [
  { flags: '--input <file>', text: 'JSON file with the input; - reads the standard input' },
  { flags: '--set <name=value>', text: 'one field of the input; the value is JSON, or else text', many: true },
]

/** The input of an act from a file and single fields. Throws `cli.file-not-json`, `cli.bad-option`. */
export async function readInput(context: CommandContext): Promise<Readonly<Record<string, unknown>>> {
  const file = context.option('input')
  const base = file === undefined ? {} : toRecord(await readSource(context, file))
  const fields = context.options('set').map((pair) => {
    const split = pair.indexOf('=')
    if (split < 1) {
      throw new ConcejoError(cliErrors.badOption, { option: 'set', reason: `${pair} is not name=value` })
    }
    return [pair.slice(0, split), readValue(pair.slice(split + 1))] as const
  })
  return { ...base, ...Object.fromEntries(fields) }
}

async function readSource(context: CommandContext, file: string): Promise<unknown> {
  return file === '-' ? parseJson(await context.terminal.readInput(), 'standard input') : readJsonFile(file)
}

function readValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
