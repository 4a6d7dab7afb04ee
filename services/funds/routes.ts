import type { Handlers } from '@concejo/platform'
import type { endpoints } from './api.ts'
import { readBankStatus } from './exports/bank-status.ts'
import { createBankFile } from './exports/create-bank-file.ts'
import { exportCsv } from './exports/grants-csv.ts'
import { exportOcds } from './exports/ocds.ts'
import { export360Giving } from './exports/three-sixty-giving.ts'
import { findAgreements } from './queries/find-agreements.ts'
import { findApplications, findMyApplications } from './queries/find-applications.ts'
import { findCalls } from './queries/find-calls.ts'
import { findMyAssignments } from './queries/find-my-assignments.ts'
import { findPayments, getPayment } from './queries/find-payments.ts'
import { findProgrammes, getProgramme } from './queries/find-programmes.ts'
import { getAgreement } from './queries/get-agreement.ts'
import { getApplication } from './queries/get-application.ts'
import { getCall } from './queries/get-call.ts'
import { getEvaluation } from './queries/get-evaluation.ts'
import { getProgrammeFlow } from './queries/get-programme-flow.ts'
import { getRanking } from './queries/get-ranking.ts'
import { getRankingInput } from './queries/get-ranking-input.ts'
import { getRegister } from './queries/get-register.ts'

/** Which query answers which endpoint. No rule lives here. */
export const routes: Handlers<typeof endpoints> = {
  listProgrammes: (context, { query }) => findProgrammes(context, query),
  getProgramme: (context, { params }) => getProgramme(context, params.programme),
  getProgrammeFlow: (context, { params }) => getProgrammeFlow(context, params.programme),
  listCalls: (context, { query }) => findCalls(context, query),
  getCall: (context, { params }) => getCall(context, params.call),
  listApplications: (context, input) => findApplications(context, context.viewer, input),
  listMyApplications: (context, { query }) => findMyApplications(context, context.viewer, query),
  getApplication: (context, { params }) => getApplication(context, context.viewer, params.application),
  getEvaluation: (context, { params }) => getEvaluation(context, params.call),
  listMyAssignments: async (context, { query }) => ({
    items: await findMyAssignments(context, context.viewer, query.call),
  }),
  getRanking: (context, { params }) => getRanking(context, context.viewer, params.call),
  getRankingInput: (context, { params }) => getRankingInput(context, params.call),
  listAgreements: (context, { query }) => findAgreements(context, query),
  getAgreement: (context, { params }) => getAgreement(context, params.agreement),
  listPayments: (context, { query }) => findPayments(context, query),
  getPayment: (context, { params }) => getPayment(context, params.payment),
  createBankFile: (context, { body }) => createBankFile(context, context.viewer, body),
  readBankStatus: (context, { body }) => readBankStatus(context, body.xml),
  getRegister: (context) => getRegister(context),
  export360Giving: (context, { query }) => export360Giving(context, query.call),
  exportOcds: (context, { query }) => exportOcds(context, query.call),
  exportCsv: (context, { query }) => exportCsv(context, query.call),
}
