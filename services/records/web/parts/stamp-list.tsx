import type { Bytes32 } from '@concejo/protocol'
import {
  Button,
  DataTable,
  DownloadLink,
  EmptyState,
  Identifier,
  Loading,
  Section,
  useEndpoint,
  useLanguage,
  useText,
} from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { endpoints } from '../../api.ts'
import { readStampNames } from '../model/stamp-names.ts'
import { SaveReceipt } from './receipt-panel.tsx'
import { RecordTime } from './record-time.tsx'

/** Stamps that are read at a time. */
export const stampsPageSize = 20
const pollMs = 5_000

/** Stamps of an organisation with their receipts, the newest first. */
export function StampList(props: { readonly organisation: Bytes32 }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { organisation } = props
  const [before, setBefore] = useState<number | undefined>(undefined)
  const query = { organisation, limit: stampsPageSize, ...(before === undefined ? {} : { before }) }
  const stamps = useEndpoint(endpoints.listStamps, { query }, { pollMs })
  const names = readStampNames()
  return (
    <Section title={text('stamps.mine')} lead={text('stamps.mineLead')}>
      <Loading query={stamps}>
        {({ items }) => (
          <>
            <DataTable
              caption={text('stamps.mine')}
              rows={items}
              rowKey={(row) => String(row.index)}
              empty={<EmptyState title={text('stamps.none')} />}
              columns={[
                {
                  key: 'file',
                  header: text('stamps.file'),
                  render: (row) => (
                    <span className="rec-entity">{names.get(row.digest) ?? text('stamps.unnamed')}</span>
                  ),
                },
                {
                  key: 'digest',
                  header: text('stamps.digest'),
                  render: (row) => <Identifier value={row.digest} copy />,
                },
                { key: 'at', header: text('stamps.at'), render: (row) => <RecordTime iso={row.received} /> },
                {
                  key: 'receipt',
                  header: text('receipt.title'),
                  render: (row) => (
                    <span className="cj-actions">
                      <SaveReceipt organisation={organisation} index={row.index} small />
                      <DownloadLink
                        endpoint={endpoints.getReceiptPdf}
                        input={{ params: { organisation, index: row.index }, query: { language } }}
                        fileName={`receipt-${row.index}.pdf`}
                      >
                        PDF
                      </DownloadLink>
                    </span>
                  ),
                },
              ]}
            />
            <div className="cj-actions">
              {before === undefined ? null : (
                <Button variant="secondary" size="sm" onClick={() => setBefore(undefined)}>
                  {text('records.newest')}
                </Button>
              )}
              {items.length < stampsPageSize ? null : (
                <Button variant="secondary" size="sm" onClick={() => setBefore(items.at(-1)?.index)}>
                  {text('records.older')}
                </Button>
              )}
            </div>
          </>
        )}
      </Loading>
    </Section>
  )
}
