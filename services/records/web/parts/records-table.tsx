import { type Column, DataTable, EmptyState, Link, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import type { StoredRecordInfo } from '../../api-streams.ts'
import { splitEntity } from '../model/entity-name.ts'
import type { SchemaAttribute } from '../model/schema-attributes.ts'
import { recordPath, type StreamAddress, streamPath } from './paths.ts'
import { RecordTime } from './record-time.tsx'
import { chooseColumns, findValue, RecordValue } from './record-values.tsx'

const columnsMax = 4

/** Records with their values; each leads to its receipt. */
export function RecordsTable(props: {
  readonly caption: string
  readonly address: StreamAddress
  readonly attributes: readonly SchemaAttribute[]
  readonly records: readonly StoredRecordInfo[]
  readonly empty: string
  /** Entries that are chosen, and how to change that; without it nothing can be chosen. */
  readonly choice?: { readonly chosen: ReadonlySet<number>; readonly onToggle: (index: number) => void } | undefined
}): ReactNode {
  const text = useText()
  const { choice } = props
  const someEntity = props.records.some(({ record }) => record?.entity !== undefined)
  const values = chooseColumns(props.attributes, columnsMax).map(
    (attribute): Column<StoredRecordInfo> => ({
      key: `data ${attribute.name}`,
      header: attribute.unit === undefined ? attribute.name : `${attribute.name} (${attribute.unit})`,
      numeric: attribute.types.some((type) => type === 'number' || type === 'integer'),
      render: ({ record }) => (record === undefined ? '–' : <RecordValue value={findValue(record, attribute.name)} />),
    }),
  )
  const columns: readonly Column<StoredRecordInfo>[] = [
    {
      key: 'time',
      header: text('records.time'),
      render: ({ record }) => (record === undefined ? text('records.erased') : <RecordTime iso={record.time} />),
    },
    ...(someEntity
      ? [
          {
            key: 'entity',
            header: text('records.entity'),
            render: ({ record }: StoredRecordInfo): ReactNode =>
              record?.entity === undefined ? '–' : <Entity address={props.address} entity={record.entity} />,
          },
        ]
      : []),
    ...values,
    {
      key: 'verify',
      header: text('records.proof'),
      render: ({ record, index }) =>
        record === undefined ? (
          text('records.entry', { index })
        ) : (
          <span className="rec-value">
            <Link to={recordPath(props.address, record.id)} label={text('records.verifyLabel', { index })}>
              {text('records.verify')}
            </Link>
          </span>
        ),
    },
    ...(choice === undefined ? [] : [createChoiceColumn(choice, text('erase.choose'))]),
  ]
  return (
    <DataTable
      caption={props.caption}
      rows={props.records}
      rowKey={(row) => String(row.index)}
      empty={<EmptyState title={props.empty} />}
      columns={columns}
    />
  )
}

/** An entity; leads to its records. */
function Entity(props: { readonly address: StreamAddress; readonly entity: string }): ReactNode {
  const { name, type } = splitEntity(props.entity)
  return (
    <span className="rec-two-lines rec-entity" title={props.entity}>
      <Link to={`${streamPath(props.address)}?entity=${encodeURIComponent(props.entity)}`}>{name}</Link>
      {type === undefined ? null : <small className="cj-hint">{type}</small>}
    </span>
  )
}

function createChoiceColumn(
  choice: { readonly chosen: ReadonlySet<number>; readonly onToggle: (index: number) => void },
  header: string,
): Column<StoredRecordInfo> {
  return {
    key: 'choose',
    header,
    render: ({ record, index }) =>
      record === undefined ? null : (
        <input
          type="checkbox"
          className="ds-input"
          aria-label={`${header} ${index}`}
          checked={choice.chosen.has(index)}
          onChange={() => choice.onToggle(index)}
        />
      ),
  }
}
