import { CopyButton, DataTable, useFindText, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { schemaToText } from '../model/attribute-draft.ts'
import { listSchemaAttributes, type SchemaAttribute } from '../model/schema-attributes.ts'

/** What records of a stream say, attribute by attribute, and the schema itself for who needs it. */
export function SchemaTable(props: { readonly schema: unknown }): ReactNode {
  const text = useText()
  const source = schemaToText(props.schema)
  return (
    <div className="cj-stack">
      <DataTable
        caption={text('schema.title')}
        rows={listSchemaAttributes(props.schema)}
        rowKey={(row) => row.name}
        empty={<p className="cj-empty-line">{text('schema.none')}</p>}
        columns={[
          {
            key: 'name',
            header: text('schema.name'),
            render: (row) => <AttributeName attribute={row} />,
          },
          { key: 'type', header: text('schema.type'), render: (row) => <AttributeType attribute={row} /> },
          { key: 'unit', header: text('schema.unit'), render: (row) => row.unit ?? '–' },
          {
            key: 'required',
            header: text('schema.required'),
            render: (row) => text(row.required ? 'yes' : 'no'),
          },
        ]}
      />
      <details>
        <summary>{text('schema.source')}</summary>
        <CodeBlock code={source} label={text('schema.copy')} />
      </details>
    </div>
  )
}

/** A text for machines, with a button that copies it. */
export function CodeBlock(props: { readonly code: string; readonly label: string }): ReactNode {
  return (
    <div className="rec-code">
      <pre>{props.code}</pre>
      <CopyButton value={props.code} label={props.label} />
    </div>
  )
}

function AttributeName({ attribute }: { readonly attribute: SchemaAttribute }): ReactNode {
  return (
    <span className="rec-two-lines">
      <code>{attribute.name}</code>
      {attribute.title === undefined ? null : <small className="cj-hint">{attribute.title}</small>}
    </span>
  )
}

function AttributeType({ attribute }: { readonly attribute: SchemaAttribute }): ReactNode {
  const text = useText()
  const findText = useFindText()
  const { types, values, minimum, maximum } = attribute
  const words = types.map((type) => findText(`types.${type}`) ?? type).join(', ')
  const bounds = [
    ...(minimum === undefined ? [] : [text('schema.from', { value: minimum })]),
    ...(maximum === undefined ? [] : [text('schema.to', { value: maximum })]),
  ]
  const limits = values.length === 0 ? bounds.join(' ') : values.join(' · ')
  return (
    <span className="rec-two-lines">
      <span>{words === '' ? text(values.length === 0 ? 'types.any' : 'types.choice') : words}</span>
      {limits === '' ? null : <small className="cj-hint">{limits}</small>}
    </span>
  )
}
