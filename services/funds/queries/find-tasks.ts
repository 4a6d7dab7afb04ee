import type { CommandContext, Task, Viewer } from '@concejo/platform'
import { bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import type { TaskKey } from '../model.ts'
import { roles } from '../permissions.ts'
import { findCallTasks } from './find-call-tasks.ts'
import { findMoneyTasks } from './find-money-tasks.ts'
import { findMyAssignments } from './find-my-assignments.ts'
import { membersOf } from './viewer-rights.ts'

const appealsMost = 50
const appealRow = z.object({ application: bytes32 })

/**
 * What waits for this viewer in the grants service, and until when. Approvals of acts under way are not among them: the
 * platform
 * lists those.
 */
export async function findTasks(context: CommandContext, viewer: Viewer): Promise<readonly Task[]> {
  if (membersOf(viewer).length === 0) {
    return []
  }
  const parts = await Promise.all([
    findCallTasks(context, viewer),
    findEvaluatorTasks(context, viewer),
    findAppealTasks(context, viewer),
    findReopeningTasks(context, viewer),
    findMoneyTasks(context, viewer),
  ])
  return parts.flat()
}

async function findEvaluatorTasks(context: CommandContext, viewer: Viewer): Promise<readonly Task[]> {
  const now = context.ledger.now()
  return (await findMyAssignments(context, viewer)).flatMap((assignment) => {
    const task = (key: TaskKey, dueAt: number): Task => ({
      key,
      subject: assignment.application,
      title: assignment.title ?? assignment.callTitle?.en ?? assignment.application,
      href: `/funds/evaluate/${assignment.application}`,
      dueAt,
    })
    if (now < assignment.commitEndsAt && assignment.interest === 'none') {
      return [task('task.declare-interest', assignment.commitEndsAt)]
    }
    if (now < assignment.commitEndsAt && assignment.interest === 'declared' && !assignment.committed) {
      return [task('task.commit-score', assignment.commitEndsAt)]
    }
    if (
      now >= assignment.commitEndsAt &&
      now < assignment.revealEndsAt &&
      assignment.committed &&
      !assignment.revealed
    ) {
      return [task('task.reveal-score', assignment.revealEndsAt)]
    }
    return []
  })
}

async function findAppealTasks(context: CommandContext, viewer: Viewer): Promise<readonly Task[]> {
  const bodies = membersOf(viewer)
    .filter((member) => member.roles.includes(roles.appealBody))
    .map((member) => member.organisation)
  if (bodies.length === 0) {
    return []
  }
  const rows = await context.database
    .selectFrom('read.grant_appeals as appeals')
    .innerJoin('read.grant_calls as calls', 'calls.call', 'appeals.call')
    .select('appeals.application')
    .where('appeals.state', '=', 'filed')
    .where('calls.appeal_body', 'in', bodies)
    .orderBy('appeals.filed_at')
    .limit(appealsMost)
    .execute()
  return appealRow
    .array()
    .parse(rows)
    .map(({ application }) => ({
      key: 'task.decide-appeal' satisfies TaskKey,
      subject: application,
      title: application.slice(0, 10),
      href: `/funds/applications/${application}`,
    }))
}

/** An appeal was upheld and nobody scores the application anew yet. */
async function findReopeningTasks(context: CommandContext, viewer: Viewer): Promise<readonly Task[]> {
  const funders = membersOf(viewer)
    .filter((member) => member.roles.includes(roles.panelChair) || member.roles.includes(roles.callManager))
    .map((member) => member.organisation)
  if (funders.length === 0) {
    return []
  }
  const rows = await context.database
    .selectFrom('read.grant_appeals as appeals')
    .innerJoin('read.grant_calls as calls', 'calls.call', 'appeals.call')
    .select('appeals.application')
    .where('appeals.state', '=', 'upheld')
    .where('calls.state', '=', 'evaluation')
    .where('calls.organisation', 'in', funders)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('read.grant_scoring_rounds as rounds')
            .select('rounds.round')
            .whereRef('rounds.application', '=', 'appeals.application')
            .whereRef('rounds.commit_ends_at', '>', 'appeals.decided_at'),
        ),
      ),
    )
    .orderBy('appeals.decided_at')
    .limit(appealsMost)
    .execute()
  return appealRow
    .array()
    .parse(rows)
    .map(({ application }) => ({
      key: 'act.funds.reopen-scoring.title' satisfies TaskKey,
      subject: application,
      title: application.slice(0, 10),
      href: `/funds/applications/${application}/reopen`,
    }))
}
