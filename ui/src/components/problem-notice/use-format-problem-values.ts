import type { ErrorValues } from '@concejo/protocol'
import { useRoleName, useRoleNameById } from '../../use-act-words.ts'
import { useLanguage } from '../../use-text.tsx'
import { shortenIdentifier } from '../identifier/identifier.tsx'
import { useFormatTerm, useFormatTime } from '../time-text/time-text.tsx'
import { formatProblemAmount, kindOfProblemValue } from './problem-values.ts'

/** The values of an error as texts for people: times, terms, amounts and roles in their language, identifiers short. */
export function useFormatProblemValues(): (values: ErrorValues) => Readonly<Record<string, string>> {
  const language = useLanguage()
  const time = useFormatTime()
  const term = useFormatTerm()
  const role = useRoleList()
  return (values) => {
    const currency = values['currency'] === undefined ? undefined : String(values['currency'])
    const format = (name: string, value: string): string => {
      switch (kindOfProblemValue(name, values)) {
        case 'time':
          return time(Number(value))
        case 'term':
          return term(Number(value))
        case 'money':
          return formatProblemAmount(value, language, currency)
        case 'role':
          return role(value)
        case 'identifier':
          return shortenIdentifier(value)
        case 'plain':
          return value
      }
    }
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, format(name, String(value))]))
  }
}

/** Roles by name or identifier, one or several. */
function useRoleList(): (value: string) => string {
  const name = useRoleName()
  const nameById = useRoleNameById()
  return (value) =>
    value
      .split(', ')
      .map((role) => (role.startsWith('0x') ? nameById(role) : name(role === 'any signer' ? '' : role)))
      .join(', ')
}
