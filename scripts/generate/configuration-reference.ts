import { z } from 'zod'
import { settings } from '../../server/src/configuration.ts'
import { escapeCell } from './markdown.ts'

/** One page with every setting of the node. */
export function generateConfigurationReference(): Promise<ReadonlyMap<string, string>> {
  const rows = Object.entries(settings).map(([name, setting]) => {
    const { values, fallback } = describeSchema(setting.schema)
    return `| \`${name}\` | ${escapeCell(values)} | ${escapeCell(fallback)} | ${escapeCell(setting.text)} |`
  })
  const text = [
    '# Configuration',
    '',
    'Generated from `server/src/configuration.ts` by `npm run gen`. Do not edit.',
    '',
    'A node is configured by environment variables; options of `npm start` win over them. A fault stops the start, and the',
    'message lists every one.',
    '',
    '| variable | values | default | meaning |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
  return Promise.resolve(new Map([['docs/reference/configuration.md', text]]))
}

function describeSchema(schema: z.ZodType): { readonly values: string; readonly fallback: string } {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const limits = [
    json.minimum === undefined ? '' : `from ${json.minimum}`,
    json.maximum === undefined ? '' : `to ${json.maximum}`,
  ]
  const kind = [json.format ?? json.type ?? 'text', ...limits].filter((part) => part !== '').join(' ')
  const values =
    json.enum?.filter((value) => value !== '').join(', ') ?? (json.pattern === undefined ? kind : `\`${json.pattern}\``)
  const absent = schema.safeParse(undefined)
  return { values, fallback: absent.success && absent.data !== undefined ? `\`${String(absent.data)}\`` : '' }
}
