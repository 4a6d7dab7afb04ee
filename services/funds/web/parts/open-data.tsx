import type { Bytes32 } from '@concejo/protocol'
import { DownloadLink, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { endpoints } from '../../api.ts'

/** Downloads in the formats of open data, of everything or of one call. */
export function OpenData({ call }: { readonly call?: Bytes32 }): ReactNode {
  const text = useText()
  const input = call === undefined ? {} : { query: { call } }
  return (
    <ul>
      <li>
        <DownloadLink endpoint={endpoints.export360Giving} input={input} fileName="360giving.json">
          {text('openData.giving')}
        </DownloadLink>
      </li>
      <li>
        <DownloadLink endpoint={endpoints.exportOcds} input={input} fileName="ocds.json">
          {text('openData.ocds')}
        </DownloadLink>
      </li>
      <li>
        <DownloadLink endpoint={endpoints.exportCsv} input={input} fileName="grants.csv">
          {text('openData.csv')}
        </DownloadLink>
      </li>
    </ul>
  )
}
