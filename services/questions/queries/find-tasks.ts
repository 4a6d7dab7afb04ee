import type { CommandContext, Task, Viewer } from '@concejo/platform'
import { bytes32 } from '@concejo/protocol'
import { roles } from '../permissions.ts'

const tasksMost = 50

/** Questions that wait for an answer of the viewer's organisations, the most urgent first. */
export async function findTasks(context: CommandContext, viewer: Viewer): Promise<readonly Task[]> {
  const organisations =
    viewer.kind === 'account'
      ? viewer.members.filter((member) => member.roles.includes(roles.responder)).map((member) => member.organisation)
      : []
  if (organisations.length === 0) {
    return []
  }
  const rows = await context.database
    .selectFrom('read.questions')
    .select(['question', 'due_at'])
    .where('addressee', 'in', organisations)
    .where('answer', 'is', null)
    .orderBy('due_at')
    .limit(tasksMost)
    .execute()
  return rows.map((row) => {
    const subject = bytes32.parse(row['question'])
    return {
      key: 'task.answer-question',
      subject,
      title: subject.slice(0, 10),
      href: `/questions/${subject}`,
      dueAt: Number(row['due_at']),
    }
  })
}
