import { roleId } from '@concejo/protocol'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { shortenIdentifier } from './components/identifier/identifier.tsx'

/** An act by its command, as `funds.publish-call`, or by contract and function, as the ledger names it. */
export type ActName = { readonly command: string } | { readonly contract: string; readonly functionName: string }

/** The title of an act in the reader's language: `act.<command>.title` of its module; its plain name as a last resort. */
export function useActTitle(): (act: ActName) => string {
  const { t, i18n } = useTranslation()
  return useCallback(
    (act) => {
      const modules = Object.keys(i18n.store.data[i18n.language] ?? {})
      const places = 'command' in act ? placesOfCommand(act.command) : placesOfFunction(act.functionName, modules)
      const found = places.find(({ ns, key }) => i18n.exists(key, { ns }))
      return found === undefined ? humanise(act) : t(found.key, { ns: found.ns })
    },
    [t, i18n],
  )
}

/** The name of a role in the reader's language: `role.<name>` of its module, else as it stands in the contract. */
export function useRoleName(): (role: string) => string {
  const { t, i18n } = useTranslation()
  return useCallback(
    (role) => {
      if (role === '') {
        return t('role.anyone', { ns: 'ui' })
      }
      const module = role.split('.', 1)[0] ?? ''
      const name = role.slice(module.length + 1)
      const places = [
        { ns: module, key: `role.${name}` },
        { ns: module, key: `role.${role}` },
        { ns: 'portal', key: `role.${role}` },
        { ns: 'ui', key: `role.${role}` },
      ]
      const found = places.find(({ ns, key }) => i18n.exists(key, { ns }))
      return found === undefined ? role : t(found.key, { ns: found.ns })
    },
    [t, i18n],
  )
}

/** The name of a role by its identifier, from the messages that name roles; else the identifier, shortened. */
export function useRoleNameById(): (id: string) => string {
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

interface Place {
  readonly ns: string
  readonly key: string
}

/** The acts of the registry, `network.…`, are told by the portal itself. */
function placesOfCommand(command: string): readonly Place[] {
  const module = command.split('.', 1)[0] ?? ''
  return [module, 'portal'].map((ns) => ({ ns, key: `act.${command}.title` }))
}

/** The ledger names contract and function only; command and function are the same words, in every service. */
function placesOfFunction(functionName: string, modules: readonly string[]): readonly Place[] {
  const verb = toKebab(functionName)
  return [
    ...modules.map((ns) => ({ ns, key: `act.${ns}.${verb}.title` })),
    { ns: 'portal', key: `act.network.${verb}.title` },
  ]
}

function toKebab(functionName: string): string {
  return functionName.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function humanise(act: ActName): string {
  const name = 'command' in act ? act.command.slice(act.command.lastIndexOf('.') + 1) : toKebab(act.functionName)
  const words = name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
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
