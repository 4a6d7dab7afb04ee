import { Button, CheckboxField, SelectField, TextField, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { type AttributeDraft, attributesMax, attributeTypes, emptyAttribute } from '../model/attribute-draft.ts'

/** Lines of name, type, unit and required, from which a schema is made. */
export function AttributeBuilder(props: {
  readonly attributes: readonly AttributeDraft[]
  readonly onChange: (attributes: readonly AttributeDraft[]) => void
}): ReactNode {
  const text = useText()
  const { attributes, onChange } = props
  const change = (index: number, line: AttributeDraft): void =>
    onChange(attributes.map((known, place) => (place === index ? line : known)))
  return (
    <fieldset className="rec-builder">
      <legend>{text('builder.title')}</legend>
      <p className="cj-hint">{text('builder.hint')}</p>
      {attributes.map((line, index) => (
        // Lines have no identity but their place.
        <AttributeLine
          key={index}
          line={line}
          number={index + 1}
          onChange={(next) => change(index, next)}
          onRemove={() => onChange(attributes.filter((_, place) => place !== index))}
        />
      ))}
      <div className="cj-actions">
        <Button
          variant="secondary"
          size="sm"
          disabled={attributes.length >= attributesMax}
          onClick={() => onChange([...attributes, emptyAttribute])}
        >
          {text('builder.add')}
        </Button>
      </div>
    </fieldset>
  )
}

function AttributeLine(props: {
  readonly line: AttributeDraft
  readonly number: number
  readonly onChange: (line: AttributeDraft) => void
  readonly onRemove: () => void
}): ReactNode {
  const text = useText()
  const { line, number, onChange } = props
  const id = `attribute-${number}`
  return (
    <fieldset className="rec-line" aria-label={text('builder.line', { number })}>
      <TextField
        id={`${id}-name`}
        label={text('schema.name')}
        value={line.name}
        maxLength={100}
        monospaced
        onChange={(name) => onChange({ ...line, name })}
      />
      <SelectField
        id={`${id}-type`}
        label={text('schema.type')}
        value={line.type}
        options={attributeTypes.map((type) => ({ value: type, label: text(`types.${type}`) }))}
        onChange={(type) => onChange({ ...line, type: attributeTypes.find((one) => one === type) ?? line.type })}
      />
      <TextField
        id={`${id}-unit`}
        label={text('schema.unit')}
        value={line.unit}
        maxLength={40}
        placeholder="µg/m³"
        onChange={(unit) => onChange({ ...line, unit })}
      />
      <div className="rec-line-end">
        <CheckboxField
          id={`${id}-required`}
          label={text('schema.required')}
          value={line.required}
          onChange={(required) => onChange({ ...line, required })}
        />
        <Button variant="tertiary" size="sm" label={text('builder.removeLabel', { number })} onClick={props.onRemove}>
          {text('builder.remove')}
        </Button>
      </div>
    </fieldset>
  )
}
