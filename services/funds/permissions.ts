/** Roles of the grants service: the names that the contracts hash. */
export const roles = {
  programmeOwner: 'funds.programme-owner',
  callManager: 'funds.call-manager',
  eligibilityOfficer: 'funds.eligibility-officer',
  evaluator: 'funds.evaluator',
  panelChair: 'funds.panel-chair',
  decidingAuthority: 'funds.deciding-authority',
  projectOfficer: 'funds.project-officer',
  paymentPreparer: 'funds.payment-preparer',
  paymentApprover: 'funds.payment-approver',
  appealBody: 'funds.appeal-body',
  applicant: 'funds.applicant',
  auditor: 'auditor',
} as const

export type GrantRole = (typeof roles)[keyof typeof roles]

/** Who may do what, and when. The contracts enforce it; this table documents and tests it. */
export interface Permission {
  readonly command: string
  /** Roles whose holders sign, one signature each, by different people. */
  readonly signers: readonly GrantRole[]
  readonly condition: string
}

export const permissions: readonly Permission[] = [
  { command: 'funds.open-programme', signers: [roles.programmeOwner], condition: 'Always.' },
  { command: 'funds.close-programme', signers: [roles.programmeOwner], condition: 'No call is under way.' },
  {
    command: 'funds.publish-call',
    signers: [roles.callManager, roles.programmeOwner],
    condition: 'The budget fits into what the programme has left.',
  },
  {
    command: 'funds.amend-call',
    signers: [roles.callManager, roles.programmeOwner],
    condition: 'Before the deadline, and only to extend it.',
  },
  {
    command: 'funds.cancel-call',
    signers: [roles.callManager, roles.decidingAuthority],
    condition: 'Until an agreement was signed.',
  },
  {
    command: 'funds.submit-application',
    signers: [roles.applicant],
    condition: 'From the opening up to, not including, the deadline.',
  },
  {
    command: 'funds.withdraw-application',
    signers: [roles.applicant],
    condition: 'Own application, before the deadline.',
  },
  {
    command: 'funds.decide-eligibility',
    signers: [roles.eligibilityOfficer],
    condition: 'After the deadline, rule by rule.',
  },
  { command: 'funds.finish-eligibility', signers: [roles.callManager], condition: 'Every application is decided.' },
  { command: 'funds.form-pool', signers: [roles.callManager], condition: 'After eligibility; again if a draw failed.' },
  {
    command: 'funds.commit-seed',
    signers: [roles.panelChair],
    condition: 'In the first window; also an auditor or the call manager may witness.',
  },
  { command: 'funds.reveal-seed', signers: [roles.panelChair], condition: 'In the second window, by who committed.' },
  { command: 'funds.draw-evaluators', signers: [roles.callManager], condition: 'At least two people revealed a seed.' },
  { command: 'funds.declare-interest', signers: [roles.evaluator], condition: 'Drawn for the application.' },
  {
    command: 'funds.commit-score',
    signers: [roles.evaluator],
    condition: 'Declared to have no conflict; once, in the first window.',
  },
  {
    command: 'funds.reveal-score',
    signers: [roles.evaluator],
    condition: 'In the second window; fits the commitment.',
  },
  {
    command: 'funds.reopen-scoring',
    signers: [roles.panelChair, roles.callManager],
    condition: 'No score was revealed, or an appeal was upheld.',
  },
  { command: 'funds.append-ranking', signers: [roles.panelChair], condition: 'In the order that the scores give.' },
  { command: 'funds.adopt-list', signers: [roles.decidingAuthority], condition: 'The ranking is complete.' },
  { command: 'funds.file-appeal', signers: [roles.applicant], condition: 'Own application, within the standstill.' },
  {
    command: 'funds.decide-appeal',
    signers: [roles.appealBody],
    condition: 'No other duty in the call; member of the appeal body of the call.',
  },
  {
    command: 'funds.lapse-award',
    signers: [roles.decidingAuthority, roles.projectOfficer],
    condition: 'Selected and not contracted.',
  },
  {
    command: 'funds.activate-reserve',
    signers: [roles.decidingAuthority],
    condition: 'In the order of the list, until the reserve expires.',
  },
  {
    command: 'funds.settle-call',
    signers: [roles.callManager],
    condition: 'All awards contracted or lapsed, the reserve expired or empty.',
  },
  {
    command: 'funds.sign-agreement',
    signers: [roles.decidingAuthority, roles.programmeOwner, roles.applicant],
    condition: 'Selected, standstill over, not frozen by an appeal.',
  },
  { command: 'funds.report-milestone', signers: [roles.applicant], condition: 'Own agreement.' },
  {
    command: 'funds.decide-milestone',
    signers: [roles.projectOfficer],
    condition: 'Reported; the officer neither benefits nor pays.',
  },
  {
    command: 'funds.set-payment-limit',
    signers: [roles.programmeOwner, roles.decidingAuthority],
    condition: 'Always.',
  },
  {
    command: 'funds.prepare-payment',
    signers: [roles.paymentPreparer],
    condition: 'Within what was accepted and is not ordered yet.',
  },
  {
    command: 'funds.approve-payment',
    signers: [roles.paymentApprover],
    condition: 'Not the preparer; within the personal limit.',
  },
  {
    command: 'funds.cancel-payment',
    signers: [roles.paymentApprover],
    condition: 'Not exported, or failed at the bank.',
  },
  { command: 'funds.export-payments', signers: [roles.paymentPreparer], condition: 'Approved, or failed at the bank.' },
  { command: 'funds.record-payment', signers: [roles.paymentApprover], condition: 'Exported.' },
  {
    command: 'funds.change-account',
    signers: [roles.applicant, roles.projectOfficer, roles.paymentApprover],
    condition: 'In force after the delay that the call published.',
  },
  {
    command: 'funds.order-recovery',
    signers: [roles.decidingAuthority, roles.projectOfficer],
    condition: 'Up to what was paid.',
  },
  { command: 'funds.record-repayment', signers: [roles.paymentApprover], condition: 'Up to what is outstanding.' },
  {
    command: 'funds.close-agreement',
    signers: [roles.projectOfficer, roles.decidingAuthority],
    condition: 'Everything decided, paid and recovered.',
  },
]
