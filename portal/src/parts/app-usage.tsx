import { type AppInfo, bytes32 } from '@concejo/protocol'
import { serviceEndpoints } from '@concejo/services/api'
import { BarChart, DateTime, Facts, Section, useEndpoint, useFormatTime, useLanguage, useText } from '@concejo/ui'
import type { ReactNode } from 'react'

const days = 14
const daySeconds = 86_400
const locales = { en: 'en-GB', es: 'es-ES' } as const

/** How much an app asks and records, beside what it may. */
export function AppUsage({ app }: { readonly app: AppInfo }): ReactNode {
  const text = useText('portal')
  const language = useLanguage()
  const number = new Intl.NumberFormat(locales[language])
  return (
    <Section title={text('apps.usage')}>
      <Facts
        layout="figures"
        items={[
          { label: text('apps.requests'), value: number.format(app.requestCount) },
          { label: text('apps.quota'), value: number.format(app.requestsPerMinute) },
        ]}
      />
      <Facts
        items={[
          {
            label: text('apps.usedAt'),
            value: app.usedAt === undefined ? text('apps.never') : <DateTime seconds={app.usedAt} />,
          },
        ]}
      />
      <RecordUsage app={app} />
    </Section>
  )
}

/** Records by day; nothing for an app that handed in none lately. */
function RecordUsage({ app }: { readonly app: AppInfo }): ReactNode {
  const text = useText('portal')
  const language = useLanguage()
  const format = useFormatTime()
  const number = new Intl.NumberFormat(locales[language])
  const organisation = bytes32.parse(app.organisation)
  const usage = useEndpoint(serviceEndpoints.listRecordUsage, { params: { organisation }, query: { days } })
  const items = usage.state === 'ready' ? usage.data.items : []
  const own = items.filter(({ producer }) => producer === `app:${app.appId}`)
  const refused = own.reduce((sum, day) => sum + day.refused, 0)
  return own.length === 0 ? null : (
    <>
      <BarChart
        label={text('apps.recordsByDay')}
        bars={own.map((day) => ({
          key: String(day.day),
          label: format(day.day * daySeconds, true),
          value: day.records,
          text: text('apps.recordCount', { count: day.records, size: number.format(Math.ceil(day.bytes / 1024)) }),
        }))}
      />
      {refused === 0 ? null : <p>{text('apps.refused', { count: refused })}</p>}
    </>
  )
}
