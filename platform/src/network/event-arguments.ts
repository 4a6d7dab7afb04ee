import { bytes32, hexBytes, type Seconds } from '@concejo/protocol'
import { z } from 'zod'

/**
 * The latest second that we keep (end of the year 9999); the ledger's "for ever" is beyond what tables and JSON can
 * hold.
 */
export const farthestSecond: Seconds = 253_402_300_799

const seconds = z
  .union([z.bigint(), z.number()])
  .transform((value) => (BigInt(value) > BigInt(farthestSecond) ? farthestSecond : Number(value)))
const small = z.union([z.bigint(), z.number()]).transform(Number)

/** Arguments of the registry's events, and of the event that every act emits. */
export const eventArguments = {
  OrganisationAdmitted: z.object({ organisation: bytes32, did: bytes32, kind: small, governing: z.boolean() }),
  OrganisationStatusChanged: z.object({ organisation: bytes32, status: small }),
  AdmissionThresholdChanged: z.object({ threshold: small }),
  MemberEnrolled: z.object({
    member: bytes32,
    organisation: bytes32,
    person: bytes32,
    signer: hexBytes,
    validFrom: seconds,
    validUntil: seconds,
  }),
  MemberRevoked: z.object({ member: bytes32 }),
  RoleGranted: z.object({ member: bytes32, role: bytes32, scope: bytes32, validFrom: seconds, validUntil: seconds }),
  RoleRevoked: z.object({ member: bytes32, role: bytes32, scope: bytes32 }),
  RoleDelegated: z.object({
    fromMember: bytes32,
    toMember: bytes32,
    role: bytes32,
    scope: bytes32,
    validUntil: seconds,
  }),
  DelegationEnded: z.object({ fromMember: bytes32, toMember: bytes32, role: bytes32, scope: bytes32 }),
  ActApplied: z.object({
    id: bytes32,
    organisation: bytes32,
    subject: bytes32,
    kind: bytes32,
    digest: bytes32,
    members: z.array(bytes32),
    persons: z.array(bytes32),
  }),
} as const
