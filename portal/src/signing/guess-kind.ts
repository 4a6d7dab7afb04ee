import type { FieldKind } from '@concejo/ui'
import type { ActField } from './list-act-fields.ts'

/** The kind of a field that no preview describes, by its Solidity type and its name. */
export function guessKind(field: Pick<ActField, 'path' | 'type'>): FieldKind {
  const name = field.path.slice(field.path.lastIndexOf('.') + 1)
  if (field.type === 'bool') {
    return 'boolean'
  }
  if (field.type === 'uint64') {
    return /Term$|Delay$|Seconds$/.test(name) ? 'term' : 'time'
  }
  if (/^u?int\d*$/.test(field.type)) {
    return 'number'
  }
  if (/^organisation$|^addressee$|^appealBody$|^beneficiary$/.test(name)) {
    return 'organisation'
  }
  if (/^roles?$/.test(name)) {
    return 'role'
  }
  if (field.type === 'bytes3' || /^code$|^currency$/.test(name)) {
    return 'code'
  }
  return 'id'
}
