import { Button, Section, TextField, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { createRule, type RuleDraft } from '../model/call-draft.ts'
import type { CallFormPart } from './call-form-part.ts'

const rulesMost = 32

/** Who can apply: one yes-or-no rule after the other. */
export function CallFormRules({ draft, set, fault }: CallFormPart): ReactNode {
  const text = useText()
  const change = (key: string, part: Partial<RuleDraft>): void =>
    set({ rules: draft.rules.map((rule) => (rule.key === key ? { ...rule, ...part } : rule)) })
  return (
    <Section title={text('callForm.eligibility')} lead={text('callForm.eligibilityHint')} id="rules">
      {draft.rules.map((rule, index) => (
        <div className="funds-row" key={rule.key}>
          <TextField
            id={`rule-${rule.key}`}
            label={text('callForm.ruleEn', { number: index + 1 })}
            value={rule.en}
            error={fault(`rule-${rule.key}`)}
            required
            maxLength={500}
            onChange={(en) => change(rule.key, { en })}
          />
          <TextField
            id={`rule-${rule.key}-es`}
            label={text('callForm.ruleEs', { number: index + 1 })}
            value={rule.es}
            maxLength={500}
            onChange={(es) => change(rule.key, { es })}
          />
          <Button
            variant="tertiary"
            label={text('callForm.removeRule', { number: index + 1 })}
            disabled={draft.rules.length === 1}
            onClick={() => set({ rules: draft.rules.filter((other) => other.key !== rule.key) })}
          >
            {text('action.remove')}
          </Button>
        </div>
      ))}
      <Button
        variant="secondary"
        disabled={draft.rules.length >= rulesMost}
        onClick={() => set({ rules: [...draft.rules, createRule()] })}
      >
        {text('callForm.addRule')}
      </Button>
    </Section>
  )
}
