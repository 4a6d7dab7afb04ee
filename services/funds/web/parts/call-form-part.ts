import type { CallDraft } from '../model/call-draft.ts'
import type { FaultText } from './act-form.tsx'

/** What each section of the call form gets. */
export interface CallFormPart {
  readonly draft: CallDraft
  readonly set: (change: Partial<CallDraft>) => void
  readonly fault: FaultText
}
