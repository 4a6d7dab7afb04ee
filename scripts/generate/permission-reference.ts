import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { repository } from '../sources.ts'
import { escapeCell } from './markdown.ts'

const permissions = z.array(z.object({ command: z.string(), signers: z.array(z.string()), condition: z.string() }))
type Permission = z.output<typeof permissions>[number]

/** One page: which roles sign each act, and the same the other way round, which acts each role signs. */
export async function generatePermissionReference(): Promise<ReadonlyMap<string, string>> {
  const sections: string[] = []
  for (const service of listServices()) {
    const path = pathToFileURL(join(repository, 'services', service, 'permissions.ts')).href
    const module: Readonly<Record<string, unknown>> = await import(path)
    sections.push(...describeService(service, permissions.parse(module['permissions'])))
  }
  const text = [
    '# Permissions',
    '',
    "Generated from each service's `permissions.ts` by `npm run gen`. Do not edit.",
    '',
    'One signature for each role named, by different people. The contracts enforce this at block time; nothing else does.',
    ...sections,
    '',
  ].join('\n')
  return new Map([['docs/reference/permissions.md', text]])
}

function listServices(): readonly string[] {
  return readdirSync(join(repository, 'services'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map((entry) => entry.name)
    .toSorted()
}

function describeService(service: string, list: readonly Permission[]): readonly string[] {
  const roles = [...new Set(list.flatMap((permission) => permission.signers))].toSorted()
  const rows = list.map(
    ({ command, signers, condition }) => `| \`${command}\` | ${listOrAnyone(signers)} | ${escapeCell(condition)} |`,
  )
  const matrix = roles.map((role) => {
    const acts = list.filter((permission) => permission.signers.includes(role)).map(({ command }) => `\`${command}\``)
    return `| ${role} | ${acts.join(', ')} |`
  })
  return [
    ...['', `## ${service}`, '', '| act | signed by | when |', '|---|---|---|', ...rows],
    ...['', '| role | signs |', '|---|---|', ...matrix],
  ]
}

function listOrAnyone(signers: readonly string[]): string {
  return signers.length === 0 ? 'anyone' : signers.join(' and ')
}
