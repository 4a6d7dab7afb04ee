import { type Bytes32, bytes32 } from '@concejo/protocol'
import { Loading, Page, useEndpoint, useParam, useQueryParam, useText, useTextParam } from '@concejo/ui'
import type { ReactNode } from 'react'
import { endpoints } from '../api.ts'
import { pollMs } from './consumers/behind.tsx'
import { DeadLetters } from './consumers/dead-letters.tsx'
import { ReplayRange } from './consumers/replay-range.tsx'
import { WebhookActions } from './consumers/webhook-actions.tsx'
import { WebhookFacts } from './consumers/webhook-facts.tsx'
import { consumersPath } from './parts/paths.ts'
import './records.css'

/** A webhook: how it does, what it gave up, and what is posted again. */
export function WebhookPage(): ReactNode {
  const text = useText()
  const address = { organisation: useParam('organisation'), stream: useTextParam('stream') }
  const webhook = useTextParam('webhook')
  const reader = useReader()
  const params = { ...address, webhook }
  const query = useEndpoint(endpoints.getWebhook, { params, query: { reader } }, { pollMs })
  const ready = query.state === 'ready' ? query : undefined
  return (
    <Page
      title={text('consumers.webhook')}
      lead={ready === undefined ? undefined : <code className="rec-entity">{ready.data.url}</code>}
      back={{ to: consumersPath(address), label: text('consumers.title') }}
      actions={
        ready === undefined ? null : <WebhookActions address={address} webhook={ready.data} onChanged={ready.reload} />
      }
    >
      <Loading query={query}>
        {(data, reload) => (
          <>
            <WebhookFacts address={address} webhook={data} />
            <DeadLetters address={address} webhook={data} onChanged={reload} />
            <ReplayRange address={address} webhook={data} onStarted={reload} />
          </>
        )}
      </Loading>
    </Page>
  )
}

/** In whose name, as the link says it. */
function useReader(): Bytes32 | undefined {
  const [reader] = useQueryParam('reader')
  return bytes32.safeParse(reader).data
}
