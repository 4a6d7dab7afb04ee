import { platformEndpoints } from '@concejo/protocol'
import {
  BrandMark,
  Button,
  ButtonLink,
  Facts,
  Link,
  Loading,
  Page,
  Panel,
  Section,
  TextField,
  useEndpoint,
  usePortal,
  useText,
} from '@concejo/ui'
import { type FormEvent, type ReactNode, useState } from 'react'
import { ActTable } from '../parts/act-table.tsx'
import { LogAlarmsNotice } from '../parts/log-alarms-notice.tsx'

/** What this is, the way to what people look for, and how the network is. */
export function HomePage(): ReactNode {
  const text = useText('portal')
  const { session, status } = usePortal()
  return (
    <Page
      title={
        <>
          <BrandMark /> {text('home.title', { organisation: status?.organisationName ?? 'Concejo' })}
        </>
      }
      documentTitle={text('nav.home')}
      lead={text('home.lead')}
      actions={
        <>
          <ButtonLink to="/funds/calls?phase=open">{text('home.calls')}</ButtonLink>
          <ButtonLink to="/funds" variant="secondary">
            {text('home.money')}
          </ButtonLink>
          <ButtonLink to={session.account === null ? '/sign-in' : '/inbox'} variant="tertiary">
            {text(session.account === null ? 'home.signIn' : 'home.inbox')}
          </ButtonLink>
        </>
      }
    >
      {session.account === null ? null : <LogAlarmsNotice />}
      <SearchForm />
      <div className="cj-grid">
        {(['open', 'signed', 'checked'] as const).map((card) => (
          <Panel key={card} tone="accent">
            <h2>{text(`home.${card}.title`)}</h2>
            <p>{text(`home.${card}.text`)}</p>
          </Panel>
        ))}
      </div>
      <Latest />
    </Page>
  )
}

function SearchForm(): ReactNode {
  const text = useText('portal')
  const { navigate } = usePortal()
  const [words, setWords] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    navigate(`/funds/search?q=${encodeURIComponent(words.trim())}`)
  }
  return (
    <search>
      <form className="cj-search" onSubmit={submit}>
        <TextField
          id="home-search"
          type="search"
          label={text('home.search')}
          value={words}
          maxLength={100}
          onChange={setWords}
        />
        <Button type="submit" variant="secondary">
          {text('home.searchAction')}
        </Button>
      </form>
    </search>
  )
}

function Latest(): ReactNode {
  const text = useText('portal')
  const acts = useEndpoint(platformEndpoints.listAppliedActs, { query: { limit: 5 } })
  const health = useEndpoint(platformEndpoints.getNetworkHealth, {})
  return (
    <Section title={text('home.network')} actions={<Link to="/network/acts">{text('network.allActs')}</Link>}>
      <Loading query={health}>
        {(data) => (
          <Facts
            layout="figures"
            items={[
              { label: text('home.state'), value: text(data.ready ? 'home.ready' : 'home.notReady') },
              { label: text('home.blocks'), value: data.head },
            ]}
          />
        )}
      </Loading>
      <Loading query={acts}>{(page) => <ActTable acts={page.items} />}</Loading>
    </Section>
  )
}
