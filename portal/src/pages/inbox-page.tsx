import { type InboxItem, platformEndpoints } from '@concejo/protocol'
import {
  Countdown,
  EmptyState,
  Link,
  Loading,
  Page,
  Section,
  Tag,
  useActTitle,
  useEndpoint,
  useText,
} from '@concejo/ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** What waits for me, and until when: signatures first, then the tasks of each service. */
export function InboxPage(): ReactNode {
  const text = useText('portal')
  const inbox = useEndpoint(platformEndpoints.listInbox, { query: { limit: 100 } })
  return (
    <Page title={text('inbox.title')} lead={text('inbox.lead')}>
      <Loading query={inbox}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={text('inbox.empty')}>{text('inbox.emptyHint')}</EmptyState>
          ) : (
            <>
              <InboxGroup title={text('inbox.signatures')} items={items.filter((item) => item.kind === 'sign')} />
              <InboxGroup title={text('inbox.tasks')} items={items.filter((item) => item.kind === 'task')} />
            </>
          )
        }
      </Loading>
    </Page>
  )
}

function InboxGroup(props: { readonly title: string; readonly items: readonly InboxItem[] }): ReactNode {
  if (props.items.length === 0) {
    return null
  }
  return (
    <Section
      title={
        <>
          {props.title} <Tag tone="info">{props.items.length}</Tag>
        </>
      }
    >
      <ul className="cj-inbox">
        {props.items.map((item) => (
          <InboxLine key={`${item.key} ${item.subject} ${item.actId ?? ''} ${item.href}`} item={item} />
        ))}
      </ul>
    </Section>
  )
}

function InboxLine({ item }: { readonly item: InboxItem }): ReactNode {
  const text = useText('portal')
  const actTitle = useActTitle()
  const { t, i18n } = useTranslation()
  const taskText = (): string =>
    i18n.exists(item.key, { ns: item.service }) ? t(item.key, { ns: item.service }) : item.key
  const what = item.kind === 'sign' ? actTitle({ command: item.key }) : taskText()
  return (
    <li>
      <p className="cj-inbox-what">
        <Link to={item.actId === undefined ? item.href : `/acts/${item.actId}`}>{what}</Link>
      </p>
      <p className="cj-hint">{item.title === item.key ? text('inbox.waitsForYou') : item.title}</p>
      <p className="cj-inbox-due">
        {item.dueAt === undefined ? (
          <span className="cj-hint">{text('inbox.noDate')}</span>
        ) : (
          <Countdown until={item.dueAt} />
        )}
      </p>
    </li>
  )
}
