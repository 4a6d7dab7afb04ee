import type { Bytes32, Membership } from '@concejo/protocol'
import { useMembers } from '@concejo/ui'

/** The signed-in person's active membership with this role, in that organisation where one is given. Display only. */
export function useRole(role: string | readonly string[], organisation?: Bytes32): Membership | undefined {
  const wanted = typeof role === 'string' ? [role] : role
  return useMembers().find(
    (member) =>
      member.active &&
      (organisation === undefined || member.organisation === organisation) &&
      member.roles.some((held) => wanted.includes(held)),
  )
}
