import { platformEndpoints } from '@concejo/protocol'
import {
  ActTimeline,
  Button,
  Countdown,
  DateTime,
  ErrorSummary,
  Facts,
  Loading,
  Page,
  Panel,
  PendingActs,
  ProblemNotice,
  Section,
  TextAreaField,
  useEndpoint,
  useLanguage,
  useMembers,
  useParam,
  usePortal,
  useText,
  VerifyDocument,
} from '@concejo/ui'
import { type FormEvent, type ReactNode, useState } from 'react'
import { endpoints, type Question } from '../api.ts'
import { QuestionState } from './question-state.tsx'

/** A question with its answer; who may answer does it here. */
export function QuestionPage(): ReactNode {
  const text = useText()
  const question = useParam('question')
  const query = useEndpoint(endpoints.getQuestion, { params: { question } })
  return (
    <Page title={text('question')} back={{ to: '/questions', label: text('title') }}>
      <Loading query={query}>{(data, reload) => <QuestionContent question={data} onDone={reload} />}</Loading>
      <Section title={text('timeline')}>
        <PendingActs subject={question} />
        <ActTimeline subject={question} />
      </Section>
    </Page>
  )
}

function QuestionContent(props: { readonly question: Question; readonly onDone: () => void }): ReactNode {
  const text = useText()
  const { question } = props
  const open = question.answer === undefined
  return (
    <>
      <Panel tone="accent">
        <p className="cj-prose">{question.text ?? text('noText')}</p>
        <VerifyDocument commitment={question.document} label={text('question')} />
      </Panel>
      <Facts
        items={[
          { label: text('state'), value: <QuestionState state={question.state} /> },
          { label: text('to'), value: question.addresseeName },
          { label: text('asked'), value: <DateTime seconds={question.askedAt} /> },
          {
            label: text('due'),
            value: open ? <Countdown until={question.dueAt} /> : <DateTime seconds={question.dueAt} />,
          },
        ]}
      />
      {question.answer === undefined ? (
        <AnswerForm question={question} onDone={props.onDone} />
      ) : (
        <Section title={text('answer')}>
          <Panel>
            <p className="cj-prose">{question.answer.text ?? text('noText')}</p>
            <p className="cj-hint">
              {question.addresseeName} · <DateTime seconds={question.answer.at} />
            </p>
            <VerifyDocument commitment={question.answer.document} label={text('answer')} />
          </Panel>
        </Section>
      )}
    </>
  )
}

function AnswerForm(props: { readonly question: Question; readonly onDone: () => void }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { call, signAct } = usePortal()
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(undefined)
  const { question, addressee } = props.question
  const responder = useMembers().some(
    (member) => member.active && member.organisation === addressee && member.roles.includes('questions.responder'),
  )
  if (!responder) {
    return null
  }
  const fault = tried && words.trim().length < 10 ? text('fault.words') : undefined
  const answer = async (): Promise<void> => {
    const document = await call(platformEndpoints.createJsonDocument, {
      body: {
        purpose: 'answer',
        public: true,
        organisation: addressee,
        content: { text: words.trim(), language },
      },
    })
    const input = { question, document: document.documentId }
    await signAct({ name: 'questions.answer-question', organisation: addressee, input })
    props.onDone()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (words.trim().length >= 10) {
      setBusy(true)
      setError(undefined)
      answer()
        .catch(setError)
        .finally(() => setBusy(false))
    }
  }
  return (
    <Section title={text('answer')}>
      <form noValidate onSubmit={submit}>
        <ErrorSummary errors={fault === undefined ? [] : [{ fieldId: 'answer', text: fault }]} />
        {error === undefined ? null : <ProblemNotice error={error} />}
        <TextAreaField
          id="answer"
          label={text('answerText')}
          hint={text('textHint')}
          value={words}
          error={fault}
          required
          maxLength={5_000}
          onChange={setWords}
        />
        <div className="cj-actions">
          <Button type="submit" busy={busy}>
            {text('answerSend')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
