/* oxlint-disable exhaustive-deps, set-state-in-effect, refs, no-callback-in-promise -- each effect runs once for the request that it names */
import { bytes32, platformEndpoints, zeroId } from '@concejo/protocol'
import {
  Button,
  ButtonLink,
  DraftNote,
  EmptyState,
  ErrorSummary,
  Identifier,
  Loading,
  Page,
  ProblemNotice,
  SelectField,
  TextAreaField,
  useDraft,
  useEndpoint,
  useLanguage,
  usePortal,
  useQueryParam,
  useText,
} from '@concejo/ui'
import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import { z } from 'zod'

const draftContent = z.object({ addressee: z.string(), words: z.string() })
type Content = z.output<typeof draftContent>

/** Ask an administration in public; signed by a key of one's own. */
export function AskQuestionPage(): ReactNode {
  const text = useText()
  const { session, location } = usePortal()
  const back = encodeURIComponent(location.path + location.search)
  return (
    <Page title={text('ask')} lead={text('lead')} back={{ to: '/questions', label: text('title') }} narrow>
      {session.account === null ? (
        <EmptyState
          title={text('signInFirst')}
          action={<ButtonLink to={`/sign-in?returnTo=${back}`}>{text('signIn')}</ButtonLink>}
        />
      ) : (
        <AskForm />
      )}
    </Page>
  )
}

function AskForm(): ReactNode {
  const text = useText()
  const { navigate } = usePortal()
  const [subjectText] = useQueryParam('subject')
  const [organisation] = useQueryParam('organisation')
  const subject = bytes32.safeParse(subjectText)
  const draft = useDraft<Content>(`questions.ask.${subjectText ?? 'general'}`, (found) => {
    const parsed = draftContent.safeParse(found)
    return parsed.success ? parsed.data : undefined
  })
  const [content, setContent] = useState<Content>({ addressee: organisation ?? '', words: '' })
  const [tried, setTried] = useState(false)
  const ask = useAsk(() => {
    draft.discard()
    navigate('/questions')
  })
  useEffect(() => {
    if (draft.content !== undefined) {
      setContent(draft.content)
    }
  }, [draft.loaded])
  const change = (next: Content): void => {
    setContent(next)
    draft.save(next)
  }
  const faults = tried ? findFaults(content).map((field) => ({ fieldId: field, text: text(`fault.${field}`) })) : []
  const faultOf = (field: string): string | undefined => faults.find((fault) => fault.fieldId === field)?.text
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (findFaults(content).length === 0) {
      ask.run(content, subject.success ? subject.data : zeroId)
    }
  }
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={faults} />
      {ask.error === undefined ? null : <ProblemNotice error={ask.error} />}
      {subject.success ? (
        <p>
          {text('about')} <Identifier value={subject.data} />
        </p>
      ) : null}
      <Addressee
        value={content.addressee}
        error={faultOf('addressee')}
        onChange={(addressee) => change({ ...content, addressee })}
      />
      <TextAreaField
        id="words"
        label={text('text')}
        hint={text('textHint')}
        value={content.words}
        error={faultOf('words')}
        required
        maxLength={5_000}
        onChange={(words) => change({ ...content, words })}
      />
      <div className="cj-actions">
        <Button type="submit" busy={ask.busy}>
          {text('send')}
        </Button>
      </div>
      <DraftNote draft={draft} onDiscard={() => setContent({ addressee: organisation ?? '', words: '' })} />
    </form>
  )
}

function findFaults(content: Content): readonly ('addressee' | 'words')[] {
  return [
    ...(bytes32.safeParse(content.addressee).success ? [] : ['addressee' as const]),
    ...(content.words.trim().length < 10 ? ['words' as const] : []),
  ]
}

function useAsk(onAsked: () => void): {
  readonly busy: boolean
  readonly error: unknown
  readonly run: (content: Content, subject: `0x${string}`) => void
} {
  const { call, signAct } = usePortal()
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(undefined)
  const ask = async (content: Content, subject: `0x${string}`): Promise<void> => {
    const document = await call(platformEndpoints.createJsonDocument, {
      body: { purpose: 'question', public: true, content: { text: content.words.trim(), language } },
    })
    const { state } = await signAct({
      name: 'questions.ask-question',
      input: { addressee: content.addressee, subject, document: document.commitment },
    })
    if (state === 'applied' || state === 'submitted') {
      onAsked()
    }
  }
  return {
    busy,
    error,
    run: (content, subject) => {
      setBusy(true)
      setError(undefined)
      ask(content, subject)
        .catch(setError)
        .finally(() => setBusy(false))
    },
  }
}

function Addressee(props: {
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}): ReactNode {
  const text = useText()
  const organisations = useEndpoint(platformEndpoints.listOrganisations, {
    query: { kind: 'administration', limit: 100 },
  })
  return (
    <Loading query={organisations} lines={1}>
      {(page) => (
        <SelectField
          id="addressee"
          label={text('addressee')}
          value={props.value}
          error={props.error}
          required
          placeholder={text('choose')}
          onChange={props.onChange}
          options={page.items.map((item) => ({ value: item.organisation, label: item.name }))}
        />
      )}
    </Loading>
  )
}
