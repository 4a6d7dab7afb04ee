import type { Bytes32 } from '@concejo/protocol'
import { DateTime, Link, Notice, useEndpoint, useFindText, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { endpoints } from '../../api.ts'
import type { LogAlarm } from '../../api-streams.ts'
import { logPath } from './paths.ts'

/** What is wrong with logs, said at once; nothing while all is well or the answer is not there. */
export function LogAlarms(props: { readonly organisation?: Bytes32 }): ReactNode {
  const text = useText()
  const alarms = useEndpoint(endpoints.listLogAlarms, { query: {} }, { pollMs: 60_000 })
  const items = alarms.state === 'ready' ? alarms.data.items : []
  const shown = items.filter(({ organisation }) => (props.organisation ?? organisation) === organisation)
  if (shown.length === 0) {
    return null
  }
  return (
    <Notice tone="danger" title={text('alarms.title', { count: shown.length })}>
      <ul>
        {shown.map((alarm) => (
          <li key={`${alarm.organisation} ${alarm.kind} ${alarm.raisedAt}`}>
            <AlarmWords alarm={alarm} />
          </li>
        ))}
      </ul>
      <p>{text('alarms.help')}</p>
    </Notice>
  )
}

function AlarmWords({ alarm }: { readonly alarm: LogAlarm }): ReactNode {
  const findText = useFindText()
  const text = useText()
  return (
    <>
      <Link to={logPath(alarm.organisation)}>{alarm.organisationName}</Link>
      {': '}
      {findText(`alarms.kinds.${alarm.kind}`) ?? alarm.kind}
      {' ('}
      {text('alarms.since')} <DateTime seconds={alarm.raisedAt} />
      {'). '}
      {alarm.detail}
    </>
  )
}
