import type { WebhookInfo } from '../../api-consumers.ts'
import { findPlaceFaults, newestPlace, type PlaceDraft, type PlaceFault, placeToStart } from './place-draft.ts'

/** What the form of a webhook holds. Numbers are NaN while nothing is typed. */
export interface WebhookDraft {
  readonly url: string
  readonly place: PlaceDraft
  readonly batchMax: number
  readonly attemptsMax: number
  readonly whenDead: WebhookInfo['whenDead']
}

export type WebhookFault = 'url' | 'batchMax' | 'attemptsMax' | PlaceFault

export const emptyWebhook: WebhookDraft = {
  ...{ url: '', place: newestPlace, batchMax: 100, attemptsMax: 15, whenDead: 'continue' },
}

/** The form of a webhook that is there; its place is no longer asked for. */
export function webhookToDraft({ url, batchMax, attemptsMax, whenDead }: WebhookInfo): WebhookDraft {
  return { ...emptyWebhook, url, batchMax, attemptsMax, whenDead }
}

/** Fields that the node would refuse. */
export function findWebhookFaults({ url, place, batchMax, attemptsMax }: WebhookDraft): readonly WebhookFault[] {
  return [
    ...(isTarget(url.trim()) ? [] : ['url' as const]),
    ...findPlaceFaults(place),
    ...(isWithin(batchMax, 1_000) ? [] : ['batchMax' as const]),
    ...(isWithin(attemptsMax, 30) ? [] : ['attemptsMax' as const]),
  ]
}

/** The settings as the node takes them; only of a draft without faults. */
export function draftToSettings({ url, batchMax, attemptsMax, whenDead }: WebhookDraft) {
  return { url: url.trim(), batchMax, attemptsMax, whenDead }
}

/** A new webhook as the node takes it; only of a draft without faults. */
export function draftToWebhook(draft: WebhookDraft) {
  return { ...draftToSettings(draft), start: placeToStart(draft.place) }
}

/** How a webhook is, in one word: `failing` is active, and its last try was not accepted. */
export function webhookState({ state, attempts }: Pick<WebhookInfo, 'state' | 'attempts'>) {
  return state === 'active' && attempts > 0 ? 'failing' : state
}

/** An http or https address without user name and password: the node refuses others. */
function isTarget(text: string): boolean {
  if (text.length > 2_000 || !URL.canParse(text)) {
    return false
  }
  const { protocol, username, password } = new URL(text)
  return /^https?:$/.test(protocol) && username === '' && password === ''
}

function isWithin(value: number, max: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= max
}
