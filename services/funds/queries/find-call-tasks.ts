import type { CommandContext, Task, Viewer } from '@concejo/platform'
import { z } from 'zod'
import { type CallPhase, callDocument } from '../api.ts'
import type { TaskKey } from '../model.ts'
import { roles } from '../permissions.ts'
import { derivedColumns, phaseOf } from './get-call-row.ts'
import { readText } from './read-text.ts'
import { type CallRow, callRow } from './rows.ts'
import { holds, membersOf } from './viewer-rights.ts'

const callsMost = 50

interface CallTask {
  readonly phase: CallPhase
  readonly role: string
  readonly key: TaskKey
  readonly path: string
  /** Only where this holds too. */
  readonly when?: (row: CallRow) => boolean
}

/** Which phase of a call waits for whom; the draw has a table of its own. */
const callTasks: readonly CallTask[] = [
  {
    phase: 'eligibility',
    role: roles.eligibilityOfficer,
    key: 'task.decide-eligibility',
    path: 'eligibility',
    when: (row) => undecided(row) > 0,
  },
  {
    phase: 'eligibility',
    role: roles.callManager,
    key: 'task.finish-eligibility',
    path: 'eligibility',
    when: (row) => undecided(row) === 0,
  },
  { phase: 'ranking', role: roles.panelChair, key: 'task.rank', path: 'ranking' },
  { phase: 'ranked', role: roles.decidingAuthority, key: 'task.adopt', path: 'ranking' },
  { phase: 'awards', role: roles.decidingAuthority, key: 'task.contract', path: 'awards' },
  { phase: 'awards', role: roles.callManager, key: 'task.settle', path: 'awards' },
]

const poolRow = z.object({ commit_ends_at: z.coerce.number(), reveal_ends_at: z.coerce.number() })

/** What the calls of the viewer's organisations wait for. */
export async function findCallTasks(context: CommandContext, viewer: Viewer): Promise<readonly Task[]> {
  const organisations = [...new Set(membersOf(viewer).map((member) => member.organisation))]
  const found = await context.database
    .selectFrom('read.grant_calls as calls')
    .selectAll()
    .select([...derivedColumns])
    .where('organisation', 'in', organisations)
    .where('state', 'not in', ['settled', 'cancelled'])
    .orderBy('position', 'desc')
    .limit(callsMost)
    .execute()
  const tasks: Task[] = []
  for (const row of callRow.array().parse(found)) {
    const phase = phaseOf(context, row)
    const due: readonly (CallTask & { readonly dueAt?: number })[] = [
      ...callTasks.filter((task) => task.phase === phase && (task.when?.(row) ?? true)),
      ...(phase === 'draw' ? await findDrawTasks(context, row) : []),
    ].filter((task) => holds(viewer, row.organisation, [task.role]))
    for (const task of due) {
      tasks.push({
        key: task.key,
        subject: row.call,
        title: (await readText(context, callDocument, row.document))?.title.en ?? row.call,
        href: `/funds/calls/${row.call}/work/${task.path}`,
        ...(task.dueAt === undefined ? {} : { dueAt: task.dueAt }),
      })
    }
  }
  return tasks
}

/** Pool, seeds committed, seeds revealed, draw: one step after the other, each in its window. */
async function findDrawTasks(
  context: CommandContext,
  row: CallRow,
): Promise<readonly (CallTask & { readonly dueAt?: number })[]> {
  const step = { phase: 'draw', path: 'draw' } as const
  const found = await context.database
    .selectFrom('read.grant_pools')
    .select(['commit_ends_at', 'reveal_ends_at'])
    .where('call', '=', row.call)
    .orderBy('round', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (found === undefined) {
    return [{ ...step, role: roles.callManager, key: 'task.form-pool' }]
  }
  const pool = poolRow.parse(found)
  const now = context.ledger.now()
  if (now < pool.commit_ends_at) {
    return [{ ...step, role: roles.panelChair, key: 'task.commit-seed', dueAt: pool.commit_ends_at }]
  }
  if (now < pool.reveal_ends_at) {
    return [
      { ...step, role: roles.panelChair, key: 'task.reveal-seed', dueAt: pool.reveal_ends_at },
      { ...step, role: roles.callManager, key: 'task.draw' },
    ]
  }
  return [{ ...step, role: roles.callManager, key: 'task.draw' }]
}

function undecided(row: CallRow): number {
  return row.application_count - row.eligible_count - row.ineligible_count
}
