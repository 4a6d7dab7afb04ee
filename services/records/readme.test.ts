import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { endpoints } from './api.ts'
import { commands } from './commands/index.ts'
import { handlers } from './projection/index.ts'

const readme = await readFile(new URL('./README.md', import.meta.url), 'utf8')
const migration = await readFile(new URL('./migrations/0001-records.sql', import.meta.url), 'utf8')
const rows = readme
  .split('\n')
  .filter((line) => line.startsWith('| `records.'))
  .map((line) => line.split('|').map((cell) => cell.trim()))

it('follows every command from the contract to the page', () => {
  expect(rows.map(([, command, target]) => [command, target])).toEqual(
    commands.map(({ name, contract, functionName }) => [`\`${name}\``, `\`${contract}.${functionName}\``]),
  )
})

it('names events that have a handler, tables that exist and routes that are declared', () => {
  const events = new Set(Object.keys(handlers).map((name) => name.split('.')[1]))
  const routes = new Set(Object.values(endpoints).map(({ method, path }) => `${method} ${path}`))
  for (const [, , , event = '', table = '', route = ''] of rows) {
    expect(wordsOf(event).filter((name) => !events.has(name))).toEqual([])
    expect(wordsOf(table).filter((name) => !migration.includes(`create table ${name} (`))).toEqual([])
    expect(wordsOf(route).filter((name) => !routes.has(name))).toEqual([])
  }
})

function wordsOf(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].flatMap((match) => match[1] ?? [])
}
