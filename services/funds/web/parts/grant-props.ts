import type { AgreementDetail } from '../../api.ts'

/** What every part of the page of a grant gets. */
export interface GrantProps {
  readonly grant: AgreementDetail
  /** Read the grant again: something was signed. */
  readonly onChange: () => void
}
