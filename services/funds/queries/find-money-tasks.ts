import type { CommandContext, Task, Viewer } from '@concejo/platform'
import { type Bytes32, bytes32 } from '@concejo/protocol'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { TaskKey } from '../model.ts'
import { roles } from '../permissions.ts'
import { findTitle } from './find-applications.ts'
import { membersOf } from './viewer-rights.ts'

const tasksMost = 50
const fileRow = z.object({
  agreement: bytes32,
  commitment: bytes32,
  due_at: z
    .union([z.string(), z.number(), z.null()])
    .transform((value) => (value === null ? undefined : Number(value))),
})

interface MoneyTask {
  readonly key: TaskKey
  readonly role: string
  /** Whose task it is: the funder's staff or the beneficiary. */
  readonly side: 'funder' | 'organisation'
  readonly table: 'grant_milestones' | 'grant_payments' | 'grant_agreements'
  readonly where: RawBuilder<boolean>
}

/** What an agreement waits for, after whose rules the contracts decide. */
const moneyTasks: readonly MoneyTask[] = [
  {
    key: 'task.decide-milestone',
    role: roles.projectOfficer,
    side: 'funder',
    table: 'grant_milestones',
    where: sql`item.state = 'reported'`,
  },
  {
    key: 'task.report-milestone',
    role: roles.applicant,
    side: 'organisation',
    table: 'grant_milestones',
    where: sql`item.state in ('planned', 'rejected')`,
  },
  {
    key: 'task.prepare-payment',
    role: roles.paymentPreparer,
    side: 'funder',
    table: 'grant_milestones',
    where: sql`item.accepted > item.ordered`,
  },
  {
    key: 'task.approve-payment',
    role: roles.paymentApprover,
    side: 'funder',
    table: 'grant_payments',
    where: sql`item.state = 'prepared'`,
  },
  {
    key: 'task.export-payment',
    role: roles.paymentPreparer,
    side: 'funder',
    table: 'grant_payments',
    where: sql`item.state in ('approved', 'failed')`,
  },
  {
    key: 'task.record-payment',
    role: roles.paymentApprover,
    side: 'funder',
    table: 'grant_payments',
    where: sql`item.state = 'exported'`,
  },
  {
    key: 'task.close-agreement',
    role: roles.projectOfficer,
    side: 'funder',
    table: 'grant_agreements',
    where: sql`agreements.paid = agreements.accepted and not exists (
      select from read.grant_milestones milestones
      where milestones.agreement = agreements.agreement and milestones.state in ('planned', 'reported'))
      and not exists (
        select from read.grant_payments payments
        where payments.agreement = agreements.agreement and payments.state not in ('confirmed', 'cancelled'))
      and not exists (
        select from read.grant_recoveries recoveries
        where recoveries.agreement = agreements.agreement and recoveries.repaid < recoveries.amount)`,
  },
]

/** What the agreements of the viewer's organisations wait for, on either side; one line for each agreement and kind. */
export async function findMoneyTasks(context: CommandContext, viewer: Viewer): Promise<readonly Task[]> {
  const parts = moneyTasks.map(async (task) => {
    const organisations = membersOf(viewer)
      .filter((member) => member.roles.includes(task.role))
      .map((member) => member.organisation)
    return organisations.length === 0 ? [] : findFiles(context, task, organisations)
  })
  return (await Promise.all(parts)).flat()
}

async function findFiles(
  context: CommandContext,
  task: MoneyTask,
  organisations: readonly Bytes32[],
): Promise<readonly Task[]> {
  const dueAt = task.table === 'grant_milestones' ? sql`min(item.due_at)` : sql`null`
  const { rows } = await sql`
    select agreements.agreement, applications.commitment, ${dueAt} as due_at
    from read.grant_agreements agreements
    join read.grant_applications applications on applications.application = agreements.application
    join ${sql.ref(`read.${task.table}`)} item on item.agreement = agreements.agreement
    where agreements.state = 'signed' and ${sql.ref(`agreements.${task.side}`)} in (${sql.join(organisations)})
      and ${task.where}
    group by agreements.agreement, applications.commitment, agreements.position
    order by due_at nulls last, agreements.position limit ${tasksMost}`.execute(context.database)
  return Promise.all(
    fileRow
      .array()
      .parse(rows)
      .map(async (row) => ({
        key: task.key,
        subject: row.agreement,
        title: (await findTitle(context, row.commitment)) ?? row.agreement.slice(0, 10),
        href: `/funds/grants/${row.agreement}`,
        // Only the beneficiary has a date to keep; the funder's work has none in the rules.
        ...(row.due_at === undefined || task.side === 'funder' ? {} : { dueAt: row.due_at }),
      })),
  )
}
