import { DataTable, Section, Tag, useText } from '@concejo/ui'
import type { Check } from '@concejo/verifier'
import type { ReactNode } from 'react'

const namesByKind: Readonly<Record<string, string>> = {
  receipt: 'verify.recordCodes',
  'log-proof': 'verify.log.codes',
}

/** Every check that was made, in order, with what was found. */
export function ProofChecks({ checks }: { readonly checks: readonly Check[] }): ReactNode {
  const text = useText('portal')
  const nameOf = (code: string): string => {
    const [kind = '', name = ''] = code.split('.')
    return text(`${namesByKind[kind] ?? 'verify.codes'}.${name}`)
  }
  return (
    <Section title={text('verify.checks')}>
      <DataTable
        caption={text('verify.checks')}
        rows={checks}
        rowKey={(row) => `${row.code} ${row.detail}`}
        columns={[
          { key: 'code', header: text('verify.check'), render: (row) => nameOf(row.code) },
          {
            key: 'ok',
            header: text('verify.result'),
            render: (row) => (
              <Tag tone={row.ok ? 'success' : 'danger'}>{text(row.ok ? 'verify.holds' : 'verify.fails')}</Tag>
            ),
          },
          { key: 'detail', header: text('verify.detail'), render: (row) => row.detail },
        ]}
      />
    </Section>
  )
}
