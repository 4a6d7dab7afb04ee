import type { CommandContext, Task, Viewer } from '@concejo/platform'
import { bytes32 } from '@concejo/protocol'
import { roles } from '../permissions.ts'
import { readText } from './read-text.ts'

const tasksMost = 50
const titleLengthMax = 80

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
    .select(['question', 'document', 'due_at'])
    .where('addressee', 'in', organisations)
    .where('answer', 'is', null)
    .orderBy('due_at')
    .limit(tasksMost)
    .execute()
  return Promise.all(
    rows.map(async (row): Promise<Task> => {
      const subject = bytes32.parse(row['question'])
      const text = await readText(context, bytes32.parse(row['document']))
      return {
        key: 'task.answer-question',
        subject,
        title: text === undefined ? `${subject.slice(0, 10)}…` : shorten(text),
        href: `/questions/${subject}`,
        dueAt: Number(row['due_at']),
      }
    }),
  )
}

/** The beginning of a question, cut between words. */
function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  const cut = line.slice(0, titleLengthMax)
  return line.length <= titleLengthMax ? line : `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`
}
