import { type EndpointResult, platformEndpoints } from '@concejo/protocol'
import {
  ConfirmButton,
  DataTable,
  DateTime,
  PageList,
  ProblemNotice,
  Section,
  Tag,
  useCall,
  useText,
} from '@concejo/ui'
import { type ReactNode, useState } from 'react'

type SessionInfo = EndpointResult<typeof platformEndpoints.listSessions>['items'][number]

/** Where this account is signed in; every session but the one that looks can be ended here. */
export function SessionsSection(): ReactNode {
  const text = useText('portal')
  const call = useCall()
  const [error, setError] = useState<unknown>(undefined)
  // Also those of later pages, which are not read again.
  const [ended, setEnded] = useState<readonly string[]>([])
  const end = (sessionId: string, reload: () => void): void => {
    setError(undefined)
    call(platformEndpoints.endSession, { params: { sessionId } }).then(() => {
      setEnded((known) => [...known, sessionId])
      reload()
    }, setError)
  }
  return (
    <Section title={text('account.sessions')} lead={text('account.sessionsLead')}>
      {error === undefined ? null : <ProblemNotice error={error} />}
      <PageList
        endpoint={platformEndpoints.listSessions}
        input={{ query: { limit: 20 } }}
        inputAt={(cursor) => ({ query: { limit: 20, cursor } })}
        toPage={(page) => page}
      >
        {(sessions: readonly SessionInfo[], reload) => (
          <DataTable
            caption={text('account.sessions')}
            rows={sessions.filter((row) => !ended.includes(row.sessionId))}
            rowKey={(row) => row.sessionId}
            columns={[
              { key: 'since', header: text('account.signedIn'), render: (row) => <DateTime seconds={row.createdAt} /> },
              { key: 'until', header: text('account.ends'), render: (row) => <DateTime seconds={row.expiresAt} /> },
              {
                key: 'act',
                header: text('account.session'),
                render: (row) =>
                  row.current ? (
                    <Tag tone="success">{text('account.thisSession')}</Tag>
                  ) : (
                    <ConfirmButton
                      question={text('account.endQuestion')}
                      confirm={text('account.endSession')}
                      onConfirm={() => end(row.sessionId, reload)}
                    >
                      {text('account.endSession')}
                    </ConfirmButton>
                  ),
              },
            ]}
          />
        )}
      </PageList>
    </Section>
  )
}
