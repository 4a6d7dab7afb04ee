import type { LoggedRecord } from '@concejo/protocol'
import { useLanguage, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { type SchemaAttribute, showValue } from '../model/schema-attributes.ts'

const charactersMax = 80
const locales = { en: 'en-GB', es: 'es-ES' } as const

/** A value of a record: numbers as the reader writes them, with the unit of the schema. */
export function RecordValue(props: { readonly value: unknown; readonly unit?: string | undefined }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { value, unit } = props
  if (value === undefined || value === null) {
    return <span className="cj-hint">{text('records.noValue')}</span>
  }
  if (typeof value === 'boolean') {
    return text(value ? 'yes' : 'no')
  }
  if (typeof value === 'number') {
    const number = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 6 }).format(value)
    return <span className="rec-value">{unit === undefined ? number : `${number} ${unit}`}</span>
  }
  const words = showValue(value)
  return words.length > charactersMax ? <span title={words}>{words.slice(0, charactersMax)}…</span> : words
}

/** The attribute of a record's data that has this name, also one that lies deeper. */
export function findValue(record: LoggedRecord, name: string): unknown {
  if (name in record.data) {
    return record.data[name]
  }
  let found: unknown = record.data
  for (const part of name.split('.')) {
    found =
      typeof found === 'object' && found !== null ? Object.entries(found).find(([key]) => key === part)?.[1] : null
  }
  return found
}

/** Attributes that fit into a table: those that most often say something, the nested and long ones last. */
export function chooseColumns(attributes: readonly SchemaAttribute[], max: number): readonly SchemaAttribute[] {
  const isPlain = ({ types }: SchemaAttribute): boolean => !types.some((type) => type === 'object' || type === 'array')
  return [...attributes.filter(isPlain), ...attributes.filter((one) => !isPlain(one))].slice(0, max)
}
