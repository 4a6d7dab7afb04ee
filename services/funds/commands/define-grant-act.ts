import { type Command, type CommandContext, defineCommand } from '@concejo/platform'
import type { Bytes32 } from '@concejo/protocol'
import type { z } from 'zod'
import { findScope } from './find-scope.ts'

/** One signature that an act of this service needs. */
export interface Signer {
  readonly role: string
  readonly organisation: Bytes32
}

/**
 * What a grant act says: its file, its parameters and its signers, all by the first signer's organisation unless said
 * otherwise.
 */
export interface GrantAct {
  readonly organisation: Bytes32
  readonly subject: Bytes32
  readonly params: Readonly<Record<string, unknown>>
  readonly signers: readonly Signer[]
}

/** Declare a command of this service. */
export function defineGrantAct<Input extends z.ZodType>(options: {
  readonly name: string
  readonly contract: 'GrantCalls' | 'GrantEvaluation' | 'GrantAgreements'
  readonly functionName: string
  readonly summary: string
  readonly input: Input
  readonly build: (
    context: CommandContext,
    input: z.output<Input>,
    actor: { readonly organisation: Bytes32 },
  ) => Promise<GrantAct>
}): Command<Input> {
  return defineCommand({
    name: options.name,
    contract: options.contract,
    functionName: options.functionName,
    summary: options.summary,
    input: options.input,
    prepare: async (context, input, actor) => {
      const act = await options.build(context, input, actor)
      const scope = await findScope(context, act.params)
      const requirements = act.signers.map((signer) => ({ ...signer, scope }))
      return { organisation: act.organisation, subject: act.subject, params: act.params, requirements }
    },
  })
}
