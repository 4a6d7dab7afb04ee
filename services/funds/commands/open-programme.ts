import { bytes32, createId, minorUnits } from '@concejo/protocol'
import { stringToHex } from 'viem'
import { z } from 'zod'
import { roles } from '../permissions.ts'
import { defineGrantAct } from './define-grant-act.ts'
import { documentReference, resolveDocument } from './load-file.ts'

/** Open a programme with its budget envelope. */
export const openProgramme = defineGrantAct({
  name: 'funds.open-programme',
  contract: 'GrantCalls',
  functionName: 'openProgramme',
  summary: 'Open a programme with its budget envelope.',
  input: z.object({
    programme: bytes32.default(createId),
    currency: z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code'),
    envelope: minorUnits,
    document: documentReference,
  }),
  build: async (context, input, actor) => {
    const document = await resolveDocument(context, input.document)
    return {
      organisation: actor.organisation,
      subject: input.programme,
      params: { programme: input.programme, currency: stringToHex(input.currency), envelope: input.envelope, document },
      signers: [{ role: roles.programmeOwner, organisation: actor.organisation }],
    }
  },
})
