import type { Hex, Membership, PendingAct } from '@concejo/protocol'

/** A key of the signed-in person that can sign. */
export interface Key {
  readonly signer: Hex
  readonly kind: Membership['signing']
  readonly credentialId: string | undefined
}

/** Everything that the person could sign with, and the key that was asked for. */
export interface KeyChoice {
  readonly members: readonly Membership[]
  readonly own: readonly Key[]
  /** Decides where no mandate does. */
  readonly asked: Hex | undefined
}

/** The key for the first open requirement that the person can meet; undefined when others have to sign. */
export function findKey(open: PendingAct['requirements'], choice: KeyChoice): Key | undefined {
  return open
    .map((requirement) => {
      // No mandate is asked: any key of the person will do.
      if (requirement.role === '' && /^0x0+$/.test(requirement.organisation)) {
        return choice.asked === undefined ? choice.own[0] : choice.own.find((key) => key.signer === choice.asked)
      }
      const member = choice.members.find(
        (candidate) =>
          candidate.active &&
          candidate.organisation === requirement.organisation &&
          (requirement.role === '' || candidate.roles.includes(requirement.role)),
      )
      return member === undefined
        ? undefined
        : { signer: member.signer, kind: member.signing, credentialId: member.credentialId }
    })
    .find((key) => key !== undefined)
}
