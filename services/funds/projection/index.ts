import type { EventHandlers } from '@concejo/ledger'
import { onAccountChangeRequested } from './on-account-change-requested.ts'
import { onAgreementClosed } from './on-agreement-closed.ts'
import { onAgreementSigned } from './on-agreement-signed.ts'
import { onAppealDecided } from './on-appeal-decided.ts'
import { onAppealFiled } from './on-appeal-filed.ts'
import { onApplicationStateChanged } from './on-application-state-changed.ts'
import { onApplicationSubmitted } from './on-application-submitted.ts'
import { onApplicationWithdrawn } from './on-application-withdrawn.ts'
import { onAwardLapsed } from './on-award-lapsed.ts'
import { onCallAmended } from './on-call-amended.ts'
import { onCallCancelled } from './on-call-cancelled.ts'
import { onCallPublished } from './on-call-published.ts'
import { onCallSettled } from './on-call-settled.ts'
import { onCallStateChanged } from './on-call-state-changed.ts'
import { onDrawFailed } from './on-draw-failed.ts'
import { onDutyAssumed } from './on-duty-assumed.ts'
import { onEligibilityDecided } from './on-eligibility-decided.ts'
import { onEligibilityFinished } from './on-eligibility-finished.ts'
import { onEvaluationClocksSet } from './on-evaluation-clocks-set.ts'
import { onEvaluatorsDrawn } from './on-evaluators-drawn.ts'
import { onInterestDeclared } from './on-interest-declared.ts'
import { onListAdopted } from './on-list-adopted.ts'
import { onMilestoneDecided } from './on-milestone-decided.ts'
import { onMilestoneReported } from './on-milestone-reported.ts'
import { onPaymentApproved } from './on-payment-approved.ts'
import { onPaymentCancelled } from './on-payment-cancelled.ts'
import { onPaymentExported } from './on-payment-exported.ts'
import { onPaymentLimitSet } from './on-payment-limit-set.ts'
import { onPaymentPrepared } from './on-payment-prepared.ts'
import { onPaymentRecorded } from './on-payment-recorded.ts'
import { onPoolFormed } from './on-pool-formed.ts'
import { onProgrammeClosed } from './on-programme-closed.ts'
import { onProgrammeOpened } from './on-programme-opened.ts'
import { onRankingAppended } from './on-ranking-appended.ts'
import { onRankingCompleted } from './on-ranking-completed.ts'
import { onRecoveryOrdered } from './on-recovery-ordered.ts'
import { onRepaymentRecorded } from './on-repayment-recorded.ts'
import { onReserveActivated } from './on-reserve-activated.ts'
import { onScoreCommitted } from './on-score-committed.ts'
import { onScoreRevealed } from './on-score-revealed.ts'
import { onScoringReopened } from './on-scoring-reopened.ts'
import { onSeedCommitted } from './on-seed-committed.ts'
import { onSeedRevealed } from './on-seed-revealed.ts'

/** Handlers of the grants service by contract and event. */
export const handlers: EventHandlers = {
  'GrantCalls.ProgrammeOpened': onProgrammeOpened,
  'GrantCalls.ProgrammeClosed': onProgrammeClosed,
  'GrantCalls.CallPublished': onCallPublished,
  'GrantCalls.CallAmended': onCallAmended,
  'GrantCalls.CallCancelled': onCallCancelled,
  'GrantCalls.CallStateChanged': onCallStateChanged,
  'GrantCalls.ApplicationSubmitted': onApplicationSubmitted,
  'GrantCalls.ApplicationWithdrawn': onApplicationWithdrawn,
  'GrantCalls.EligibilityDecided': onEligibilityDecided,
  'GrantCalls.EligibilityFinished': onEligibilityFinished,
  'GrantCalls.EvaluationClocksSet': onEvaluationClocksSet,
  'GrantCalls.ApplicationStateChanged': onApplicationStateChanged,
  'GrantCalls.DutyAssumed': onDutyAssumed,
  'GrantEvaluation.PoolFormed': onPoolFormed,
  'GrantEvaluation.DrawFailed': onDrawFailed,
  'GrantEvaluation.SeedCommitted': onSeedCommitted,
  'GrantEvaluation.SeedRevealed': onSeedRevealed,
  'GrantEvaluation.EvaluatorsDrawn': onEvaluatorsDrawn,
  'GrantEvaluation.InterestDeclared': onInterestDeclared,
  'GrantEvaluation.ScoreCommitted': onScoreCommitted,
  'GrantEvaluation.ScoreRevealed': onScoreRevealed,
  'GrantEvaluation.ScoringReopened': onScoringReopened,
  'GrantEvaluation.RankingAppended': onRankingAppended,
  'GrantEvaluation.RankingCompleted': onRankingCompleted,
  'GrantEvaluation.ListAdopted': onListAdopted,
  'GrantEvaluation.AppealFiled': onAppealFiled,
  'GrantEvaluation.AppealDecided': onAppealDecided,
  'GrantEvaluation.AwardLapsed': onAwardLapsed,
  'GrantEvaluation.ReserveActivated': onReserveActivated,
  'GrantEvaluation.CallSettled': onCallSettled,
  'GrantAgreements.AgreementSigned': onAgreementSigned,
  'GrantAgreements.MilestoneReported': onMilestoneReported,
  'GrantAgreements.MilestoneDecided': onMilestoneDecided,
  'GrantAgreements.PaymentLimitSet': onPaymentLimitSet,
  'GrantAgreements.PaymentPrepared': onPaymentPrepared,
  'GrantAgreements.PaymentApproved': onPaymentApproved,
  'GrantAgreements.PaymentCancelled': onPaymentCancelled,
  'GrantAgreements.PaymentExported': onPaymentExported,
  'GrantAgreements.PaymentRecorded': onPaymentRecorded,
  'GrantAgreements.AccountChangeRequested': onAccountChangeRequested,
  'GrantAgreements.RecoveryOrdered': onRecoveryOrdered,
  'GrantAgreements.RepaymentRecorded': onRepaymentRecorded,
  'GrantAgreements.AgreementClosed': onAgreementClosed,
}
