import { type LoggedRecord, listAttributes, type RecordAttribute } from '@concejo/protocol'
import { Button, DataTable, Section, useFindText, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { nameAttribute } from '../model/disclosed.ts'
import { listSchemaAttributes } from '../model/schema-attributes.ts'
import { RecordTime } from './record-time.tsx'
import { RecordValue } from './record-values.tsx'

/** What a record says, and the choice of what its receipt shows. */
export function RecordAttributes(props: {
  readonly record: LoggedRecord
  readonly schema: unknown
  readonly hidden: ReadonlySet<string>
  readonly onChange: (hidden: ReadonlySet<string>) => void
}): ReactNode {
  const text = useText()
  const { hidden, onChange } = props
  const attributes = listAttributes(props.record)
  const rows = attributes.toSorted((a, b) => rankOf(a.name) - rankOf(b.name))
  const units = new Map(listSchemaAttributes(props.schema).map(({ name, unit }) => [name, unit]))
  // A receipt that shows nothing proves nothing: the last one stays.
  const isLast = (name: string): boolean => !hidden.has(name) && attributes.length - hidden.size === 1
  const toggle = (name: string): void =>
    onChange(new Set(hidden.has(name) ? [...hidden].filter((one) => one !== name) : [...hidden, name]))
  return (
    <Section
      title={text('record.says')}
      lead={text('record.chooseLead')}
      actions={
        hidden.size === 0 ? null : (
          <Button variant="tertiary" size="sm" onClick={() => onChange(new Set())}>
            {text('record.showAll')}
          </Button>
        )
      }
    >
      <DataTable
        caption={text('record.says')}
        rows={rows}
        rowKey={(row) => row.name}
        columns={[
          { key: 'name', header: text('schema.name'), render: (row) => <AttributeLabel pointer={row.name} /> },
          {
            key: 'value',
            header: text('record.value'),
            render: (row) => <AttributeValue attribute={row} unit={units.get(nameAttribute(row.name).name)} />,
          },
          {
            key: 'show',
            header: text('record.show'),
            render: (row) => (
              <input
                type="checkbox"
                className="ds-input"
                aria-label={text('record.showLabel', { name: nameAttribute(row.name).name })}
                checked={!hidden.has(row.name)}
                disabled={isLast(row.name)}
                onChange={() => toggle(row.name)}
              />
            ),
          },
        ]}
      />
    </Section>
  )
}

/** When and about what first, then what the record itself says, then how it came here. */
function rankOf(pointer: string): number {
  if (pointer === '/time' || pointer === '/entity') {
    return pointer === '/time' ? 0 : 1
  }
  return nameAttribute(pointer).own ? 2 : 3
}

function AttributeLabel({ pointer }: { readonly pointer: string }): ReactNode {
  const findText = useFindText()
  const { own, name } = nameAttribute(pointer)
  return own ? <code>{name}</code> : (findText(`record.attributes.${name}`) ?? name)
}

function AttributeValue(props: { readonly attribute: RecordAttribute; readonly unit: string | undefined }): ReactNode {
  const { name, value } = props.attribute
  if ((name === '/time' || name === '/received') && typeof value === 'string') {
    return <RecordTime iso={value} />
  }
  return typeof value === 'string' ? (
    <span className="rec-entity">{value}</span>
  ) : (
    <RecordValue value={value} unit={props.unit} />
  )
}
