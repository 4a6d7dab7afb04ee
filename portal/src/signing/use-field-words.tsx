import { roleId } from '@concejo/protocol'
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
  useRoleName,
  useText,
} from '@concejo/ui'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
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
  const role = useRoleText()
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

/** Names of roles by their identifiers, from the messages that name roles. */
function useRoleText(): (id: string) => string {
  const { i18n } = useTranslation()
  const roleName = useRoleName()
  const names = useMemo(() => {
    const bundles: Readonly<Record<string, unknown>> = i18n.store.data[i18n.language] ?? {}
    return new Map(
      Object.entries(bundles).flatMap(([module, tree]) =>
        listRoles(module, tree).map((name) => [String(roleId(name)), name] as const),
      ),
    )
  }, [i18n.store.data, i18n.language])
  return (id) => {
    const name = names.get(id)
    return name === undefined ? shortenIdentifier(id) : roleName(name)
  }
}

function listRoles(module: string, tree: unknown): readonly string[] {
  const roles = typeof tree === 'object' && tree !== null && 'role' in tree ? flatten(tree.role) : []
  return module === 'ui' || module === 'portal' ? roles : roles.flatMap((role) => [role, `${module}.${role}`])
}

function flatten(value: unknown, prefix = ''): readonly string[] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, child]) => flatten(child, prefix === '' ? key : `${prefix}.${key}`))
    : [prefix]
}
