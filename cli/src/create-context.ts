import os from 'node:os'
import path from 'node:path'
import { ConcejoError } from '@concejo/protocol'
import { createConcejo } from '@concejo/sdk'
import type { CommandContext } from './command-spec.ts'
import { cliErrors } from './errors.ts'
import { openKeyFolder } from './home/key-folder.ts'
import { openSealedFolder } from './home/sealed-folder.ts'
import { openSessionFile } from './home/session-file.ts'
import { createSteps } from './steps.ts'
import type { Terminal } from './terminal.ts'

/** Address of a node that `concejo start` runs. */
export const defaultUrl = 'http://localhost:4180'

/** What a command may use, made from its arguments and options. */
export function createContext(
  terminal: Terminal,
  given: { readonly args: readonly string[]; readonly options: Readonly<Record<string, unknown>> },
): CommandContext {
  const { environment } = terminal
  const home = environment['CONCEJO_HOME'] ?? path.join(os.homedir(), '.concejo')
  const json = given.options['json'] === true
  const url = readText(given.options['url']) ?? environment['CONCEJO_URL'] ?? defaultUrl
  const sessions = openSessionFile(home)
  const option = (name: string): string | undefined => readText(given.options[toCamelCase(name)])
  return {
    args: given.args,
    terminal,
    json,
    url,
    keys: openKeyFolder(home),
    sessions,
    sealed: openSealedFolder(home),
    steps: createSteps(terminal, json),
    option,
    required(name) {
      const value = option(name)
      if (value === undefined) {
        throw new ConcejoError(cliErrors.missingOption, { option: name })
      }
      return value
    },
    options(name) {
      const value = given.options[toCamelCase(name)]
      return Array.isArray(value) ? value.map(String) : []
    },
    flag: (name) => given.options[toCamelCase(name)] === true,
    connect() {
      const token = environment['CONCEJO_TOKEN'] ?? sessions.find(url)?.token
      return createConcejo({ baseUrl: url, ...(token === undefined ? {} : { token }) })
    },
  }
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function toCamelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
