import { type Bytes32, roleId, zeroId } from '@concejo/protocol'

/** Role names by their identifier on chain, and back. */
export interface RoleNames {
  /** The name, or the identifier itself for a role that this node does not know. */
  nameOf(role: string): string
  idOf(name: string): Bytes32
  readonly names: readonly string[]
}

/** Roles of the registry itself; services add theirs. */
export const networkRoles: readonly string[] = ['registry.administrator', 'registry.governor', 'auditor']

/** A table of the given role names and those of the registry. */
export function createRoleNames(names: readonly string[]): RoleNames {
  const all = [...new Set([...networkRoles, ...names])].sort()
  const byId = new Map<string, string>(all.map((name) => [roleId(name), name]))
  return {
    nameOf: (role) => byId.get(role) ?? role,
    idOf: (name) => (name === '' ? zeroId : roleId(name)),
    names: all,
  }
}
