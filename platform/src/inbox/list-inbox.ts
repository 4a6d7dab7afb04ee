import type { InboxItem } from '@concejo/protocol'
import type { ActContext } from '../acts/act-context.ts'
import { creatorOf } from '../acts/act-flow.ts'
import { findWaiting } from '../acts/act-handlers.ts'
import { listStoredActs } from '../acts/act-store.ts'
import { organisationsOf } from '../acts/describe-act.ts'
import type { HandlerContext, Service } from '../service.ts'

const itemsMax = 500

/**
 * What waits for a viewer: signatures first asked of it, then tasks of all services, most urgent first. At most 500.
 */
export async function listInbox(
  acts: ActContext,
  services: readonly Service[],
  context: HandlerContext,
): Promise<readonly InboxItem[]> {
  const { viewer } = context
  if (viewer.kind !== 'account') {
    return []
  }
  const waiting = await listStoredActs(acts.database, {
    creator: creatorOf(viewer),
    organisations: organisationsOf(viewer),
    waiting: await findWaiting(acts, viewer),
    now: acts.ledger.now(),
    limit: itemsMax,
  })
  const signatures: readonly InboxItem[] = waiting.map((act) => ({
    kind: 'sign',
    service: act.name.split('.')[0] ?? '',
    key: act.name,
    title: act.name,
    subject: act.subject,
    href: `/acts/${act.act_id}`,
    dueAt: act.deadline,
    actId: act.act_id,
  }))
  const tasks = await Promise.all(
    services.map(async ({ about, findTasks }): Promise<readonly InboxItem[]> => {
      const found = findTasks === undefined ? [] : await findTasks(context, viewer)
      return found.map((task) => ({ kind: 'task', service: about.id, ...task }))
    }),
  )
  return [...signatures, ...tasks.flat()].sort(compareUrgency).slice(0, itemsMax)
}

function compareUrgency(a: InboxItem, b: InboxItem): number {
  const far = Number.MAX_SAFE_INTEGER
  const byTime = (a.dueAt ?? far) - (b.dueAt ?? far)
  return byTime === 0 ? a.href.localeCompare(b.href, 'en') : byTime
}
