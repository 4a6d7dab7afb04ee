import { ConcejoError, type ErrorDescriptor, type ErrorValues, roleId } from '@concejo/protocol'
import { services } from '@concejo/services/web'
import { type Language, ProblemNotice, TextScope } from '@concejo/ui'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCatalogue, loadLanguage } from './catalogue.ts'

const identifier = `0x${'ab'.repeat(32)}`

describe('the notice of an error', () => {
  beforeEach(() => {
    vi.stubGlobal('document', { documentElement: { lang: '' } })
  })

  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('tells errors of a service and of the platform in Spanish, whichever page is open', async () => {
    for (const scope of ['portal', 'ui', 'questions', 'funds']) {
      for (const code of ['funds.zero-amount', 'questions.bad-cursor', 'act.zero-id', 'sdk.unreachable']) {
        const html = await renderProblem({ code, scope })
        expect([scope, code, html.includes('what the node says'), html.includes(`problem.${code}`)]).toEqual([
          scope,
          code,
          false,
          false,
        ])
      }
    }
  })

  it('shows times, amounts, roles and identifiers as people read them', async () => {
    const values = { call: identifier, opensAt: '1798761600', closesAt: '1801440000', blockTime: '1801440001' }
    const late = await renderProblem({ code: 'funds.not-open', values })
    expect(late).toContain('2027')
    expect(late).not.toMatch(/\d{9}|\{\{|[0-9a-f]{20}/)
    const amounts = { amount: '150000', awardMin: '500000', awardMax: '3000000' }
    expect(await renderProblem({ code: 'funds.outside-award-range', values: amounts })).toContain('30.000,00')
    const mandate = { member: identifier, role: String(roleId('funds.evaluator')), scope: identifier }
    expect(await renderProblem({ code: 'registry.no-mandate', values: mandate })).toContain('Evaluador')
  })

  it('says what the node said where it has no words of its own', async () => {
    expect(await renderProblem({ code: 'other.unheard-of' })).toContain('what the node says')
    expect(await renderProblem({ code: 'funds.zero-amount', language: 'en' })).toContain('what the node says')
  })
})

async function renderProblem(options: {
  readonly code: string
  readonly scope?: string
  readonly values?: ErrorValues
  readonly language?: Language
}): Promise<string> {
  const { code, scope = 'portal', values = {}, language = 'es' } = options
  const catalogue = await createCatalogue()
  await loadLanguage(catalogue, services, language)
  const descriptor: ErrorDescriptor = { code, text: 'what the node says', status: 422, help: 'what the node says' }
  return renderToStaticMarkup(
    <I18nextProvider i18n={catalogue}>
      <TextScope module={scope}>
        <ProblemNotice error={new ConcejoError(descriptor, values)} />
      </TextScope>
    </I18nextProvider>,
  )
}
