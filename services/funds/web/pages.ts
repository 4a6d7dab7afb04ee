import type { PortalService } from '@concejo/ui'

/** Every page of the service by its address; loaded when it is opened. */
export const pages: PortalService['pages'] = [
  {
    path: '/funds',
    load: async () => (await import('./overview-page.tsx')).OverviewPage,
  },
  {
    path: '/funds/search',
    load: async () => (await import('./search-page.tsx')).SearchPage,
  },
  {
    path: '/funds/calls',
    load: async () => (await import('./calls-page.tsx')).CallsPage,
  },
  {
    path: '/funds/calls/new',
    load: async () => (await import('./publish-call-page.tsx')).PublishCallPage,
    account: true,
  },
  {
    path: '/funds/calls/:call',
    load: async () => (await import('./call-page.tsx')).CallPage,
  },
  {
    path: '/funds/calls/:call/check',
    load: async () => (await import('./check-page.tsx')).CheckPage,
  },
  {
    path: '/funds/calls/:call/apply',
    load: async () => (await import('./apply-page.tsx')).ApplyPage,
    account: true,
  },
  {
    path: '/funds/calls/:call/work',
    load: async () => (await import('./work-page.tsx')).WorkPage,
    account: true,
  },
  {
    path: '/funds/calls/:call/work/amend',
    load: async () => (await import('./amend-call-page.tsx')).AmendCallPage,
    account: true,
  },
  {
    path: '/funds/calls/:call/work/cancel',
    load: async () => (await import('./cancel-call-page.tsx')).CancelCallPage,
    account: true,
  },
  {
    path: '/funds/calls/:call/work/eligibility',
    load: async () => (await import('./eligibility-step-page.tsx')).EligibilityStepPage,
    account: true,
  },
  {
    path: '/funds/calls/:call/work/draw',
    load: async () => (await import('./draw-step-page.tsx')).DrawStepPage,
    account: true,
  },
  {
    path: '/funds/calls/:call/work/scoring',
    load: async () => (await import('./scoring-step-page.tsx')).ScoringStepPage,
    account: true,
  },
  {
    path: '/funds/calls/:call/work/ranking',
    load: async () => (await import('./ranking-step-page.tsx')).RankingStepPage,
    account: true,
  },
  {
    path: '/funds/calls/:call/work/appeals',
    load: async () => (await import('./appeals-step-page.tsx')).AppealsStepPage,
    account: true,
  },
  {
    path: '/funds/calls/:call/work/awards',
    load: async () => (await import('./awards-step-page.tsx')).AwardsStepPage,
    account: true,
  },
  {
    path: '/funds/programmes',
    load: async () => (await import('./programmes-page.tsx')).ProgrammesPage,
  },
  {
    path: '/funds/programmes/new',
    load: async () => (await import('./open-programme-page.tsx')).OpenProgrammePage,
    account: true,
  },
  {
    path: '/funds/programmes/:programme',
    load: async () => (await import('./programme-page.tsx')).ProgrammePage,
  },
  {
    path: '/funds/programmes/:programme/limits',
    load: async () => (await import('./limits-page.tsx')).LimitsPage,
    account: true,
  },
  {
    path: '/funds/applications/:application',
    load: async () => (await import('./application-page.tsx')).ApplicationPage,
  },
  {
    path: '/funds/applications/:application/eligibility',
    load: async () => (await import('./eligibility-page.tsx')).EligibilityPage,
    account: true,
  },
  {
    path: '/funds/applications/:application/appeal',
    load: async () => (await import('./appeal-page.tsx')).AppealPage,
    account: true,
  },
  {
    path: '/funds/applications/:application/agreement',
    load: async () => (await import('./agreement-page.tsx')).AgreementPage,
    account: true,
  },
  {
    path: '/funds/applications/:application/lapse',
    load: async () => (await import('./lapse-award-page.tsx')).LapseAwardPage,
    account: true,
  },
  {
    path: '/funds/applications/:application/reopen',
    load: async () => (await import('./reopen-scoring-page.tsx')).ReopenScoringPage,
    account: true,
  },
  {
    path: '/funds/my-applications',
    load: async () => (await import('./my-applications-page.tsx')).MyApplicationsPage,
    account: true,
  },
  {
    path: '/funds/evaluate',
    load: async () => (await import('./evaluations-page.tsx')).EvaluationsPage,
    account: true,
  },
  {
    path: '/funds/evaluate/:application',
    load: async () => (await import('./evaluate-page.tsx')).EvaluatePage,
    account: true,
  },
  {
    path: '/funds/grants',
    load: async () => (await import('./grants-page.tsx')).GrantsPage,
  },
  {
    path: '/funds/grants/:agreement',
    load: async () => (await import('./grant-page.tsx')).GrantPage,
  },
  {
    path: '/funds/grants/:agreement/milestones/:milestone/report',
    load: async () => (await import('./report-milestone-page.tsx')).ReportMilestonePage,
    account: true,
  },
  {
    path: '/funds/grants/:agreement/milestones/:milestone/decide',
    load: async () => (await import('./decide-milestone-page.tsx')).DecideMilestonePage,
    account: true,
  },
  {
    path: '/funds/grants/:agreement/milestones/:milestone/payment',
    load: async () => (await import('./prepare-payment-page.tsx')).PreparePaymentPage,
    account: true,
  },
  {
    path: '/funds/grants/:agreement/recovery',
    load: async () => (await import('./recovery-page.tsx')).RecoveryPage,
    account: true,
  },
  {
    path: '/funds/grants/:agreement/recoveries/:recovery',
    load: async () => (await import('./repayment-page.tsx')).RepaymentPage,
    account: true,
  },
  {
    path: '/funds/grants/:agreement/close',
    load: async () => (await import('./close-agreement-page.tsx')).CloseAgreementPage,
    account: true,
  },
  {
    path: '/funds/grants/:agreement/account',
    load: async () => (await import('./account-page.tsx')).AccountPage,
    account: true,
  },
  {
    path: '/funds/payments',
    load: async () => (await import('./payments-page.tsx')).PaymentsPage,
    account: true,
  },
  {
    path: '/funds/payments/bank-file',
    load: async () => (await import('./bank-file-page.tsx')).BankFilePage,
    account: true,
  },
  {
    path: '/funds/payments/bank-answers',
    load: async () => (await import('./bank-answers-page.tsx')).BankAnswersPage,
    account: true,
  },
  {
    path: '/funds/payments/:payment/record',
    load: async () => (await import('./record-payment-page.tsx')).RecordPaymentPage,
    account: true,
  },
  {
    path: '/funds/payments/:payment/cancel',
    load: async () => (await import('./cancel-payment-page.tsx')).CancelPaymentPage,
    account: true,
  },
]
