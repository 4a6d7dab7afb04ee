import { platformEndpoints } from '@concejo/protocol'
import { Page, PageList, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { ActTable } from '../parts/act-table.tsx'

const limit = 50

/** Every act on the ledger, newest first. */
export function ActsPage(): ReactNode {
  const text = useText('portal')
  return (
    <Page title={text('network.acts')} lead={text('network.actsLead')}>
      <PageList
        endpoint={platformEndpoints.listAppliedActs}
        input={{ query: { limit } }}
        inputAt={(cursor) => ({ query: { limit, cursor } })}
        toPage={(page) => page}
      >
        {(acts) => <ActTable acts={acts} />}
      </PageList>
    </Page>
  )
}
