import {
  type ActPreview,
  type FieldKind,
  Identifier,
  shortenIdentifier,
  useFindText,
  useFormatMoney,
  useFormatTerm,
  useFormatTime,
  useLanguage,
  useRoleNameById,
  useText,
} from '@concejo/ui'
import type { ReactNode } from 'react'
import { decodeCode } from './decode-code.ts'
import { guessKind } from './guess-kind.ts'
import type { ActField } from './list-act-fields.ts'
import { useOrganisationNames } from './use-organisation-names.ts'

/** A field in words: its name, its value as shown and as text. */
export interface FieldWords {
  readonly label: string
  readonly text: string
  readonly node: ReactNode
}

/** How the fields of an act are told, each by its kind. */
export function useFieldWords(options: {
  readonly preview: ActPreview | undefined
  readonly currency: string | undefined
  readonly module: string
}): (act: string, field: ActField) => FieldWords {
  const label = useFieldLabel(options.module)
  const valueText = useValueText(options)
  return (act, field) => {
    const own = options.preview?.fields?.[field.path]
    const kind = own?.kind ?? guessKind(field)
    const text = valueText(kind, field, own?.options)
    const isIdentifier = /^0x[0-9a-f]{20,}$/.test(field.raw) && text === shortenIdentifier(field.raw)
    return { label: label(act, field), text, node: isIdentifier ? <Identifier value={field.raw} copy /> : text }
  }
}

function useFieldLabel(module: string): (act: string, field: ActField) => string {
  const findOwn = useFindText(module)
  const findPortal = useFindText('portal')
  return (act, field) => {
    const last = field.path.slice(field.path.lastIndexOf('.') + 1)
    const found =
      findOwn(`act.${act}.field.${field.path}`) ??
      findOwn(`field.${field.path}`) ??
      findOwn(`field.${last}`) ??
      findPortal(`field.${last}`) ??
      last
    const words = typeof found === 'string' ? found : last
    return field.indices.length === 0 ? words : `${words} ${field.indices.join('.')}`
  }
}

function useValueText(options: {
  readonly currency: string | undefined
  readonly module: string
}): (kind: FieldKind, field: ActField, choices: string | undefined) => string {
  const text = useText('portal')
  const findOwn = useFindText(options.module)
  const language = useLanguage()
  const time = useFormatTime()
  const term = useFormatTerm()
  const money = useFormatMoney()
  const role = useRoleNameById()
  const organisation = useOrganisationNames()
  return (kind, field, choices) => {
    const { raw } = field
    if (/^0x0{40,}$/.test(raw)) {
      return text('sign.none')
    }
    const number = new Intl.NumberFormat(language)
    switch (kind) {
      case 'money':
        return options.currency === undefined ? number.format(BigInt(raw)) : money(raw, options.currency)
      case 'time':
        return time(Number(raw))
      case 'term':
        return term(Number(raw))
      case 'percent':
        return `${number.format(Number(raw) / 100)} %`
      case 'code':
        return decodeCode(raw)
      case 'boolean':
        return text(raw === 'true' ? 'yes' : 'no')
      case 'role':
        return role(raw)
      case 'organisation':
        return organisation(raw)
      case 'enum':
        return findOwn(`${choices ?? ''}.${raw}`) ?? raw
      case 'number':
        return /^\d+$/.test(raw) ? number.format(BigInt(raw)) : raw
      default:
        return raw === '[]' ? text('sign.none') : shortenIdentifier(raw)
    }
  }
}
