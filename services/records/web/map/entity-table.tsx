import { Button, DataTable, EmptyState, Link, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { splitEntity } from '../model/entity-name.ts'
import { listSchemaAttributes } from '../model/schema-attributes.ts'
import { recordPath } from '../parts/paths.ts'
import { RecordTime } from '../parts/record-time.tsx'
import { chooseColumns, findValue, RecordValue } from '../parts/record-values.tsx'
import { useStreamTitle } from '../parts/use-stream-title.ts'
import type { LatestOf } from './use-latest.ts'

const shownAtFirst = 20

/** What the map shows, as a table: for the keyboard, for screen readers, and to compare. */
export function EntityTable(props: {
  readonly items: readonly LatestOf[]
  readonly chosen: string | undefined
  readonly onChoose: (entity: string) => void
}): ReactNode {
  const text = useText()
  const titleOf = useStreamTitle()
  const [all, setAll] = useState(false)
  const { items, chosen } = props
  return (
    <>
      <DataTable
        caption={text('map.entities')}
        rows={all ? items : items.slice(0, shownAtFirst)}
        rowKey={(row) => `${row.stream.organisation} ${row.stream.name} ${row.entity}`}
        empty={<EmptyState title={text('map.nothing')} />}
        columns={[
          {
            key: 'entity',
            header: text('records.entity'),
            sortBy: ({ entity }) => entity,
            render: ({ entity }) => (
              <Button
                variant="tertiary"
                size="sm"
                pressed={entity === chosen}
                onClick={() => {
                  props.onChoose(entity)
                }}
              >
                {splitEntity(entity).name}
              </Button>
            ),
          },
          {
            key: 'stream',
            header: text('streams.stream'),
            sortBy: (row) => titleOf(row.stream),
            render: (row) => titleOf(row.stream),
          },
          { key: 'value', header: text('map.value'), render: (row) => <MainValue latest={row} /> },
          {
            key: 'time',
            header: text('records.time'),
            sortBy: ({ record }) => record.time,
            render: ({ record }) => <RecordTime iso={record.time} />,
          },
          {
            key: 'verify',
            header: text('records.proof'),
            render: ({ record, stream, index }) => (
              <Link
                to={recordPath({ organisation: stream.organisation, stream: stream.name }, record.id)}
                label={text('records.verifyLabel', { index })}
              >
                {text('records.verify')}
              </Link>
            ),
          },
        ]}
      />
      {all || items.length <= shownAtFirst ? null : <ShowAll count={items.length} onShow={() => setAll(true)} />}
    </>
  )
}

function ShowAll(props: { readonly count: number; readonly onShow: () => void }): ReactNode {
  const text = useText()
  return (
    <div className="cj-actions">
      <Button variant="secondary" size="sm" onClick={props.onShow}>
        {text('latest.all', { count: props.count })}
      </Button>
    </div>
  )
}

/** The first thing that a record of its stream says. */
function MainValue({ latest: { stream, record } }: { readonly latest: LatestOf }): ReactNode {
  const [attribute] = chooseColumns(listSchemaAttributes(stream.schema), 1)
  if (attribute === undefined) {
    return '–'
  }
  return (
    <>
      {attribute.name} <RecordValue value={findValue(record, attribute.name)} unit={attribute.unit} />
    </>
  )
}
