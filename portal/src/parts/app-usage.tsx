import { type AppInfo, bytes32, type EndpointResult } from '@concejo/protocol'
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
  const tariff = usage.state === 'ready' ? usage.data.tariff : undefined
  const own = items.filter(({ producer }) => producer === `app:${app.appId}`)
  const refused = own.reduce((sum, day) => sum + day.refused, 0)
  const limits = usage.state === 'ready' ? usage.data.limits : undefined
  return own.length === 0 || limits === undefined ? null : (
    <>
      <Facts
        items={[
          { label: text('apps.recordQuota'), value: number.format(limits.perMinute) },
          { label: text('apps.organisationQuota'), value: number.format(limits.organisationPerMinute) },
        ]}
      />
      <Cost costMicros={own.reduce((sum, day) => sum + (day.costMicros ?? 0), 0)} tariff={tariff} />
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

type Tariff = NonNullable<EndpointResult<typeof serviceEndpoints.listRecordUsage>['tariff']>

/** What the records of these days cost, and by which prices. */
function Cost(props: { readonly costMicros: number; readonly tariff: Tariff | undefined }): ReactNode {
  const text = useText('portal')
  const language = useLanguage()
  const { costMicros, tariff } = props
  if (tariff === undefined) {
    return <p className="cj-hint">{text('apps.costNothing')}</p>
  }
  const price = (micros: number): string =>
    new Intl.NumberFormat(locales[language], {
      ...{ style: 'currency', currency: tariff.currency, maximumFractionDigits: 6 },
    }).format(micros / 1e6)
  const cost = new Intl.NumberFormat(locales[language], { style: 'currency', currency: tariff.currency })
  return (
    <Facts
      items={[
        { label: text('apps.cost', { count: days }), value: cost.format(costMicros / 1e6) },
        {
          label: text('apps.prices'),
          value: text('apps.pricesText', {
            ...{ records: price(tariff.thousandRecordsMicros), gigabyte: price(tariff.gigabyteMicros) },
          }),
        },
      ]}
    />
  )
}
