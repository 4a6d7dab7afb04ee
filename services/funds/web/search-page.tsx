import { type OrganisationSummary, platformEndpoints } from '@concejo/protocol'
import {
  Button,
  EmptyState,
  Link,
  Loading,
  Page,
  Section,
  TextField,
  useEndpoint,
  useQueryParam,
  useText,
} from '@concejo/ui'
import { type FormEvent, type ReactNode, useState } from 'react'
import { type AgreementSummary, type CallSummary, endpoints, type ProgrammeSummary } from '../api.ts'
import { paths } from './parts/paths.ts'
import { useLocalText } from './parts/use-local-text.ts'

const lettersLeast = 2

/** One search over calls, programmes, organisations and grants. */
export function SearchPage(): ReactNode {
  const text = useText()
  const [asked, setAsked] = useQueryParam('q')
  const [words, setWords] = useState(asked ?? '')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setAsked(words.trim())
  }
  const ready = asked !== undefined && asked.length >= lettersLeast
  return (
    <Page title={text('search.title')} lead={text('search.hint')}>
      <search>
        <form className="funds-filter" onSubmit={submit}>
          <TextField
            id="q"
            type="search"
            label={text('search.label')}
            value={words}
            maxLength={100}
            onChange={setWords}
          />
          <Button type="submit">{text('search.action')}</Button>
        </form>
      </search>
      {ready ? <Results words={asked} /> : <p>{text('search.start')}</p>}
    </Page>
  )
}

function Results({ words }: { readonly words: string }): ReactNode {
  const calls = useEndpoint(endpoints.listCalls, { query: { search: words, limit: 100 } })
  const programmes = useEndpoint(endpoints.listProgrammes, { query: { limit: 100 } })
  const organisations = useEndpoint(platformEndpoints.listOrganisations, { query: { search: words, limit: 20 } })
  const grants = useEndpoint(endpoints.listAgreements, { query: { limit: 100 } })
  return (
    <Loading query={calls}>
      {(foundCalls) => (
        <Loading query={programmes}>
          {(foundProgrammes) => (
            <Loading query={organisations}>
              {(foundOrganisations) => (
                <Loading query={grants}>
                  {(foundGrants) => (
                    <Found
                      words={words}
                      calls={foundCalls.items}
                      programmes={foundProgrammes.items}
                      organisations={foundOrganisations.items}
                      grants={foundGrants.items}
                    />
                  )}
                </Loading>
              )}
            </Loading>
          )}
        </Loading>
      )}
    </Loading>
  )
}

function Found(props: {
  readonly words: string
  readonly calls: readonly CallSummary[]
  readonly programmes: readonly ProgrammeSummary[]
  readonly organisations: readonly OrganisationSummary[]
  readonly grants: readonly AgreementSummary[]
}): ReactNode {
  const text = useText()
  const localText = useLocalText()
  const fits = (...texts: readonly (string | undefined)[]): boolean =>
    texts.some((candidate) => candidate?.toLocaleLowerCase().includes(props.words.toLocaleLowerCase()) === true)
  const programmes = props.programmes.filter((row) => fits(row.title?.en, row.title?.es, row.organisationName))
  const grants = props.grants.filter((row) => fits(row.title, row.organisationName, row.funderName))
  const groups = [
    {
      title: text('search.calls'),
      links: props.calls.map((row) => ({
        to: paths.call(row.call),
        name: localText(row.title, text('label.untitledCall')),
      })),
    },
    {
      title: text('search.programmes'),
      links: programmes.map((row) => ({
        to: paths.programme(row.programme),
        name: localText(row.title, text('label.untitledProgramme')),
      })),
    },
    {
      title: text('search.organisations'),
      links: props.organisations.map((row) => ({ to: paths.grantsOf(row.organisation), name: row.name })),
    },
    {
      title: text('search.grants'),
      links: grants.map((row) => ({
        to: paths.grant(row.agreement),
        name: `${row.title ?? text('label.untitledProject')} · ${row.organisationName}`,
      })),
    },
  ].filter((group) => group.links.length > 0)
  if (groups.length === 0) {
    return <EmptyState title={text('search.none', { words: props.words })}>{text('search.noneHint')}</EmptyState>
  }
  return (
    <>
      {groups.map((group) => (
        <Section key={group.title} title={group.title}>
          <ul>
            {group.links.map((link) => (
              <li key={link.to}>
                <Link to={link.to}>{link.name}</Link>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <p>{text('search.recent')}</p>
    </>
  )
}
