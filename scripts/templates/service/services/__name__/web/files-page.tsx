import { DataTable, DateTime, EmptyState, Loading, Page, useEndpoint, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { endpoints } from '../api.ts'

/** Every file of this service, newest first. */
export function FilesPage(): ReactNode {
  const text = useText()
  const files = useEndpoint(endpoints.list__Name__Files, { query: { limit: 25 } })
  return (
    <Page title={text('nav.files')}>
      <Loading query={files}>
        {(page) => (
          <DataTable
            caption={text('nav.files')}
            rows={page.items}
            rowKey={(row) => row.file}
            empty={<EmptyState title={text('files.none')} />}
            columns={[
              { key: 'file', header: text('files.file'), render: (row) => row.file.slice(0, 12) },
              { key: 'at', header: text('files.openedAt'), render: (row) => <DateTime seconds={row.openedAt} /> },
            ]}
          />
        )}
      </Loading>
    </Page>
  )
}
