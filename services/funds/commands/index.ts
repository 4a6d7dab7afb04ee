import type { Command } from '@concejo/platform'
import { activateReserve } from './activate-reserve.ts'
import { adoptList } from './adopt-list.ts'
import { amendCall } from './amend-call.ts'
import { appendRanking } from './append-ranking.ts'
import { approvePayment } from './approve-payment.ts'
import { cancelCall } from './cancel-call.ts'
import { cancelPayment } from './cancel-payment.ts'
import { changeAccount } from './change-account.ts'
import { closeAgreement } from './close-agreement.ts'
import { closeProgramme } from './close-programme.ts'
import { commitScore } from './commit-score.ts'
import { commitSeed } from './commit-seed.ts'
import { decideAppeal } from './decide-appeal.ts'
import { decideEligibility } from './decide-eligibility.ts'
import { decideMilestone } from './decide-milestone.ts'
import { declareInterest } from './declare-interest.ts'
import { drawEvaluators } from './draw-evaluators.ts'
import { exportPayments } from './export-payments.ts'
import { fileAppeal } from './file-appeal.ts'
import { finishEligibility } from './finish-eligibility.ts'
import { formPool } from './form-pool.ts'
import { lapseAward } from './lapse-award.ts'
import { openProgramme } from './open-programme.ts'
import { orderRecovery } from './order-recovery.ts'
import { preparePayment } from './prepare-payment.ts'
import { publishCall } from './publish-call.ts'
import { recordPayment } from './record-payment.ts'
import { recordRepayment } from './record-repayment.ts'
import { reopenScoring } from './reopen-scoring.ts'
import { reportMilestone } from './report-milestone.ts'
import { revealScore } from './reveal-score.ts'
import { revealSeed } from './reveal-seed.ts'
import { setPaymentLimit } from './set-payment-limit.ts'
import { settleCall } from './settle-call.ts'
import { signAgreement } from './sign-agreement.ts'
import { submitApplication } from './submit-application.ts'
import { withdrawApplication } from './withdraw-application.ts'

/** Every act of the grants service, in the order of the life cycle. */
export const commands: readonly Command[] = [
  openProgramme,
  closeProgramme,
  publishCall,
  amendCall,
  cancelCall,
  submitApplication,
  withdrawApplication,
  decideEligibility,
  finishEligibility,
  formPool,
  commitSeed,
  revealSeed,
  drawEvaluators,
  declareInterest,
  commitScore,
  revealScore,
  reopenScoring,
  appendRanking,
  adoptList,
  fileAppeal,
  decideAppeal,
  lapseAward,
  activateReserve,
  settleCall,
  signAgreement,
  reportMilestone,
  decideMilestone,
  setPaymentLimit,
  preparePayment,
  approvePayment,
  cancelPayment,
  exportPayments,
  recordPayment,
  changeAccount,
  orderRecovery,
  recordRepayment,
  closeAgreement,
]
