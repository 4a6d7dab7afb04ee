import type { ActPreview } from '@concejo/ui'

/** How the acts of the registry are told. */
export const networkPreviews: Readonly<Record<string, ActPreview>> = {
  'network.admit-organisation': { fields: { kind: { kind: 'enum', options: 'network.kindNumber' } } },
  'network.set-organisation-status': {
    fields: {
      organisation: { kind: 'organisation' },
      status: { kind: 'enum', options: 'network.statusNumber' },
      reason: { kind: 'document' },
    },
  },
  'network.enrol-member': { fields: { roles: { kind: 'role' }, signer: { kind: 'id' } } },
  'network.grant-role': { fields: { role: { kind: 'role' }, member: { kind: 'member' } } },
  'network.revoke-role': { fields: { role: { kind: 'role' }, member: { kind: 'member' } } },
  'network.delegate-role': { fields: { role: { kind: 'role' }, toMember: { kind: 'member' } } },
  'network.end-delegation': { fields: { role: { kind: 'role' }, toMember: { kind: 'member' } } },
}
