import { DateTime, Facts, Notice, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import type { WebhookInfo } from '../../api-consumers.ts'
import { webhookState } from '../model/webhook-draft.ts'
import type { StreamAddress } from '../parts/paths.ts'
import { Behind } from './behind.tsx'
import { DeadLetterCount, NextTry, useFailureWords, WebhookState } from './webhook-words.tsx'

/** How a webhook does and what it is set to. */
export function WebhookFacts(props: { readonly address: StreamAddress; readonly webhook: WebhookInfo }): ReactNode {
  const text = useText()
  const { address, webhook } = props
  return (
    <>
      <LastFailure webhook={webhook} />
      <Facts
        items={[
          { label: text('state'), value: <WebhookState webhook={webhook} /> },
          {
            label: text('consumers.lag'),
            value: <Behind address={address} lag={webhook.lag} after={webhook.cursor} />,
          },
          {
            label: text('consumers.cursor'),
            value: webhook.cursor < 0 ? '–' : text('records.entry', { index: webhook.cursor }),
          },
          {
            label: text('consumers.accepted'),
            value: webhook.acceptedAt === undefined ? '–' : <DateTime seconds={webhook.acceptedAt} />,
          },
          { label: text('consumers.deadLetters'), value: <DeadLetterCount count={webhook.deadLetters} /> },
          { label: text('consumers.batchMax'), value: webhook.batchMax },
          { label: text('consumers.attemptsMax'), value: webhook.attemptsMax },
          { label: text('consumers.whenDead'), value: text(`consumers.whenDeads.${webhook.whenDead}`) },
          { label: text('consumers.since'), value: <DateTime seconds={webhook.createdAt} /> },
          ...(webhook.previousSecretUntil === undefined
            ? []
            : [
                {
                  label: text('consumers.previousSecret'),
                  value: <DateTime seconds={webhook.previousSecretUntil} />,
                },
              ]),
        ]}
      />
    </>
  )
}

/** Why the batch that is next was not accepted, and when it is tried again. */
function LastFailure({ webhook }: { readonly webhook: WebhookInfo }): ReactNode {
  const text = useText()
  const words = useFailureWords()
  const { lastFailure, nextTryAt, attempts } = webhook
  if (attempts === 0 || lastFailure === undefined) {
    return null
  }
  return (
    <Notice tone="warning" title={text('consumers.notAccepted', { count: attempts })}>
      <p>
        {words(lastFailure)}, <DateTime seconds={lastFailure.at} />
      </p>
      {nextTryAt === undefined || webhookState(webhook) === 'paused' ? null : (
        <p>
          {text('consumers.nextTry')}: <NextTry at={nextTryAt} />
        </p>
      )}
    </Notice>
  )
}
