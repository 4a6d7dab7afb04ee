import { Link, Page, Section, useText } from '@concejo/ui'
import type { ReactNode } from 'react'

const parts = ['status', 'how', 'known', 'tell'] as const

/** How accessible the portal is, what is known to be missing, and how to tell. */
export function AccessibilityPage(): ReactNode {
  const text = useText('portal')
  return (
    <Page title={text('accessibility.title')} lead={text('accessibility.lead')} narrow>
      {parts.map((part) => (
        <Section key={part} title={text(`accessibility.${part}.title`)}>
          <p>{text(`accessibility.${part}.text`)}</p>
        </Section>
      ))}
      <p>
        <Link to="/questions/new">{text('accessibility.ask')}</Link>
      </p>
    </Page>
  )
}
