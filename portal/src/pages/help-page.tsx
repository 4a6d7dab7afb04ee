import { Page, Section, useText } from '@concejo/ui'
import type { ReactNode } from 'react'

const topics = ['act', 'proof', 'sandbox', 'duties', 'clock', 'privacy', 'limits'] as const
const words = ['act', 'call', 'standstill', 'commitment', 'member', 'mandate', 'ledger', 'block'] as const

/** Questions that people have, and the words of this portal. */
export function HelpPage(): ReactNode {
  const text = useText('portal')
  return (
    <Page title={text('help.title')} lead={text('help.lead')} narrow>
      {topics.map((topic) => (
        <Section key={topic} id={topic} title={text(`help.${topic}.title`)}>
          <p>{text(`help.${topic}.text`)}</p>
        </Section>
      ))}
      <Section id="glossary" title={text('glossary.title')}>
        <dl className="cj-glossary">
          {words.map((word) => (
            <div key={word}>
              <dt>{text(`glossary.${word}.word`)}</dt>
              <dd>{text(`glossary.${word}.meaning`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </Page>
  )
}
