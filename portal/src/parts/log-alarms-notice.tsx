import { serviceEndpoints } from '@concejo/services/api'
import { Link, Notice, useEndpoint, useText } from '@concejo/ui'
import type { ReactNode } from 'react'

/** Says at once that something is wrong with a log of the network; nothing while all is well. */
export function LogAlarmsNotice(): ReactNode {
  const text = useText('portal')
  const alarms = useEndpoint(serviceEndpoints.listLogAlarms, { query: {} }, { pollMs: 60_000 })
  const items = alarms.state === 'ready' ? alarms.data.items : []
  if (items.length === 0) {
    return null
  }
  const names = [...new Set(items.map((alarm) => alarm.organisationName))].join(', ')
  return (
    <Notice tone="danger" title={text('logAlarms.title', { count: items.length })}>
      <p>
        {text('logAlarms.of', { names })} <Link to="/records/logs">{text('logAlarms.see')}</Link>
      </p>
    </Notice>
  )
}
