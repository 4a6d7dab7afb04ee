import type { EndpointResult } from '@concejo/protocol'
import type { CallDetail, endpoints } from '../../api.ts'

/** What is known of the draw of a call. */
export type Evaluation = EndpointResult<typeof endpoints.getEvaluation>

/** What each part of the draw's page gets. */
export interface DrawPart {
  readonly call: CallDetail
  readonly evaluation: Evaluation
  readonly onChange: () => void
}
