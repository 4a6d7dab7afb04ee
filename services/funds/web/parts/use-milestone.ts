import { usePortal } from '@concejo/ui'
import type { AgreementDetail } from '../../api.ts'

/** The milestone that the address of the page names; undefined where there is none. */
export function useMilestone(grant: AgreementDetail): AgreementDetail['milestones'][number] | undefined {
  const number = Number(usePortal().params['milestone'])
  return grant.milestones.find((milestone) => milestone.milestone === number)
}
