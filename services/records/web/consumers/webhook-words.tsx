import { Tag, type Tone, useFindText, useFormatTerm, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import type { WebhookInfo } from '../../api-consumers.ts'
import { webhookState } from '../model/webhook-draft.ts'
import { useClock } from './use-clock.ts'

const tones: Readonly<Record<ReturnType<typeof webhookState>, Tone>> = {
  active: 'success',
  failing: 'danger',
  paused: 'warning',
}

/** How a webhook is, and why it paused by itself. */
export function WebhookState({ webhook }: { readonly webhook: WebhookInfo }): ReactNode {
  const text = useText()
  const findText = useFindText()
  const state = webhookState(webhook)
  const because = webhook.pausedBecause
  return (
    <span className="rec-two-lines">
      <span>
        <Tag tone={tones[state]}>{text(`consumers.states.${state}`)}</Tag>
      </span>
      {because === undefined ? null : (
        <small className="cj-hint">{findText(`consumers.because.${because}`) ?? because}</small>
      )}
    </span>
  )
}

/** How many batches were given up; what waits for somebody catches the eye. */
export function DeadLetterCount(props: { readonly count: number }): ReactNode {
  return props.count === 0 ? 0 : <Tag tone="danger">{props.count}</Tag>
}

/** Why a batch was not accepted, in words. */
export function useFailureWords(): (failure: NonNullable<WebhookInfo['lastFailure']>) => string {
  const findText = useFindText()
  return ({ code, status }) => findText(`consumers.failures.${code}`, { status: status ?? '' }) ?? code
}

/** How long until the next try. */
export function NextTry(props: { readonly at: number }): ReactNode {
  const text = useText()
  const term = useFormatTerm()
  const left = props.at - useClock()
  return left <= 0 ? text('consumers.now') : text('consumers.in', { term: term(left) })
}
