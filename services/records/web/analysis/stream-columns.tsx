import { Button, DownloadLink, Loading, useEndpoint, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { endpoints } from '../../api.ts'
import { type ChosenStream, sqlNameOf } from '../model/chosen-streams.ts'
import { writeExamples } from '../model/sql-examples.ts'

/** A chosen stream: its name and columns in SQL, and questions to begin with. */
export function StreamColumns(props: {
  readonly chosen: ChosenStream
  readonly title: string
  readonly onExample: (sql: string) => void
}): ReactNode {
  const text = useText()
  const { organisation, stream } = props.chosen
  const params = { organisation, stream }
  const query = useEndpoint(endpoints.listColumns, { params })
  const name = sqlNameOf(props.chosen)
  return (
    <details className="rec-columns" open>
      <summary>
        {props.title} <code>{name}</code>
      </summary>
      <Loading query={query}>
        {({ columns }) => (
          <div className="cj-stack">
            <ul aria-label={text('analysis.columns')}>
              {columns.map((column) => (
                <li key={column.name}>
                  <code>{column.name}</code> <small className="cj-hint">{column.type}</small>
                </li>
              ))}
            </ul>
            <div className="cj-actions">
              {writeExamples({ name, columns }).map(({ key, sql }) => (
                <Button key={key} variant="secondary" size="sm" onClick={() => props.onExample(sql)}>
                  {text(`analysis.examples.${key}`)}
                </Button>
              ))}
              <DownloadLink endpoint={endpoints.exportParquet} input={{ params }} fileName={`${stream}.parquet`}>
                {text('analysis.parquet')}
              </DownloadLink>
            </div>
          </div>
        )}
      </Loading>
    </details>
  )
}
