/* oxlint-disable exhaustive-deps, set-state-in-effect, refs, no-callback-in-promise -- each effect runs once for the request that it names */
import { type PendingAct, zeroId } from '@concejo/protocol'
import { services } from '@concejo/services/web'
import {
  type ActPreview,
  type SignField,
  type SignRequirement,
  useActTitle,
  useCall,
  useFindText,
  useLanguage,
  useRoleName,
  useText,
} from '@concejo/ui'
import { type ReactNode, useEffect, useState } from 'react'
import { listActFields } from './list-act-fields.ts'
import { networkPreviews } from './network-previews.ts'
import { computeDigest } from './sign-with.ts'
import { useFieldWords } from './use-field-words.tsx'

/** An act in words: all of it comes from the typed data that is signed. */
export interface ActWords {
  readonly title: string
  readonly summary: ReactNode
  readonly fields: readonly SignField[]
  readonly requirements: readonly SignRequirement[]
  readonly digest: string
}

const previews: Readonly<Record<string, ActPreview>> = Object.assign(
  {},
  networkPreviews,
  ...services.map((service) => service.actPreviews ?? {}),
)

/** Title, summary in plain words, every field, who must sign, and the digest as this browser computes it. */
export function useActWords(act: PendingAct | undefined): ActWords {
  const text = useText('portal')
  const actTitle = useActTitle()
  const roleName = useRoleName()
  const module = act?.name.split('.', 1)[0] ?? 'portal'
  const findText = useFindText(module === 'network' ? 'portal' : module)
  const preview = act === undefined ? undefined : previews[act.name]
  const { currency, values } = useMore(act, preview)
  const describe = useFieldWords({ preview, currency, module: module === 'network' ? 'portal' : module })
  if (act === undefined) {
    return { title: '', summary: '', fields: [], requirements: [], digest: '' }
  }
  const fields = listActFields(act.typedData).map((field) => ({ field, words: describe(act.name, field) }))
  const byName = Object.fromEntries(fields.map(({ field, words }) => [field.path.replaceAll('.', '_'), words.text]))
  const inName = act.organisation === zeroId ? '' : text('sign.inName', { organisation: act.organisationName })
  return {
    title: actTitle({ command: act.name }),
    summary: [findText(`act.${act.name}.summary`, { ...byName, ...values }), inName]
      .filter((part) => part !== undefined && part !== '')
      .join(' '),
    fields: fields.map(({ field, words }) => ({
      key: field.key,
      label: words.label,
      value: words.node,
      raw: field.raw,
    })),
    requirements: act.requirements.map((requirement) => ({
      role: roleName(requirement.role),
      organisation: requirement.organisation === zeroId ? '' : requirement.organisationName,
      state: stateOf(requirement),
    })),
    digest: digestText(act),
  }
}

function stateOf(requirement: PendingAct['requirements'][number]): SignRequirement['state'] {
  if (requirement.member !== undefined) {
    return 'signed'
  }
  return requirement.mine ? 'mine' : 'waiting'
}

function digestText(act: PendingAct): string {
  try {
    return computeDigest(act)
  } catch {
    // The signature itself refuses with the reason.
    return ''
  }
}

/** What the preview wants to know beyond the typed data: the currency, titles of files. Never part of what is signed. */
function useMore(
  act: PendingAct | undefined,
  preview: ActPreview | undefined,
): { readonly currency: string | undefined; readonly values: Readonly<Record<string, string | number>> } {
  const call = useCall()
  const language = useLanguage()
  const [currency, setCurrency] = useState<string | undefined>(undefined)
  const [values, setValues] = useState<Readonly<Record<string, string | number>>>({})
  const message = act?.typedData.message
  useEffect(() => {
    let current = true
    const read = async (): Promise<void> => {
      const [foundCurrency, foundValues] = await Promise.all([
        message === undefined ? undefined : preview?.currency?.(message, call),
        message === undefined ? undefined : preview?.values?.(message, call, language),
      ])
      if (current) {
        setCurrency(foundCurrency)
        setValues(foundValues ?? {})
      }
    }
    // Without it the preview is plainer, and still shows every field.
    read().catch(() => undefined)
    return () => {
      current = false
    }
  }, [act?.actId, language])
  return { currency, values }
}
