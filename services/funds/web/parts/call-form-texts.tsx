import { Section, TextAreaField, TextField, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import type { CallFormPart } from './call-form-part.ts'

/** What the call is about, in both languages; English is asked for, Spanish falls back to it. */
export function CallFormTexts({ draft, set, fault }: CallFormPart): ReactNode {
  const text = useText()
  return (
    <Section title={text('callForm.about')}>
      {(['titleEn', 'titleEs'] as const).map((field) => (
        <TextField
          key={field}
          id={field}
          label={text(`callForm.${field}`)}
          value={draft[field]}
          error={fault(field)}
          required={field === 'titleEn'}
          maxLength={300}
          onChange={(value) => set({ [field]: value })}
        />
      ))}
      {(['summaryEn', 'summaryEs', 'descriptionEn', 'descriptionEs'] as const).map((field) => (
        <TextAreaField
          key={field}
          id={field}
          label={text(`callForm.${field}`)}
          value={draft[field]}
          error={fault(field)}
          required={field === 'summaryEn'}
          rows={field.startsWith('description') ? 8 : 3}
          maxLength={20_000}
          onChange={(value) => set({ [field]: value })}
        />
      ))}
    </Section>
  )
}
