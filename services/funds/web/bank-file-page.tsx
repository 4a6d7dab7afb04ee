import { type Bytes32, type EndpointResult, type Membership, secondsToIso } from '@concejo/protocol'
import {
  Button,
  CheckboxField,
  EmptyState,
  ErrorSummary,
  Facts,
  Loading,
  Money,
  Notice,
  Page,
  ProblemNotice,
  Section,
  saveText,
  TextField,
  useCall,
  useEndpoint,
  useNavigate,
  useNow,
  useQueryParam,
  useText,
} from '@concejo/ui'
import { type FormEvent, type ReactNode, useState } from 'react'
import { endpoints, type PaymentSummary } from '../api.ts'
import { isIban } from './parts/account-fields.tsx'
import { ActButton } from './parts/act-button.tsx'
import { paths } from './parts/paths.ts'
import { useRole } from './parts/use-role.ts'

type BankFile = EndpointResult<typeof endpoints.createBankFile>
const paymentsMost = 100

/** Make an ISO 20022 file of approved payments, then sign that it was made. */
export function BankFilePage(): ReactNode {
  const text = useText()
  const preparer = useRole('funds.payment-preparer')
  const query = useEndpoint(
    endpoints.listPayments,
    preparer === undefined
      ? undefined
      : { query: { funder: preparer.organisation, state: 'approved', limit: paymentsMost } },
  )
  const failed = useEndpoint(
    endpoints.listPayments,
    preparer === undefined
      ? undefined
      : { query: { funder: preparer.organisation, state: 'failed', limit: paymentsMost } },
  )
  return (
    <Page
      title={text('bankFile.title')}
      lead={text('bankFile.lead')}
      back={{ to: paths.payments, label: text('payments.title') }}
    >
      {preparer === undefined ? (
        <Notice tone="info">{text('work.notYours')}</Notice>
      ) : (
        <Loading query={query}>
          {(approved) => (
            <Loading query={failed}>
              {(again) => <FileSteps preparer={preparer} payments={[...approved.items, ...again.items]} />}
            </Loading>
          )}
        </Loading>
      )}
    </Page>
  )
}

function FileSteps(props: { readonly preparer: Membership; readonly payments: readonly PaymentSummary[] }): ReactNode {
  const text = useText()
  const [asked] = useQueryParam('payment')
  const [chosen, setChosen] = useState<readonly Bytes32[]>(
    props.payments.map((row) => row.payment).filter((payment) => asked === undefined || payment === asked),
  )
  const [file, setFile] = useState<BankFile | undefined>(undefined)
  if (props.payments.length === 0) {
    return <EmptyState title={text('bankFile.none')}>{text('bankFile.noneHint')}</EmptyState>
  }
  if (file !== undefined) {
    return <SignFile preparer={props.preparer} payments={chosen} file={file} />
  }
  return (
    <>
      <fieldset id="payments" tabIndex={-1}>
        <legend>{text('bankFile.choose')}</legend>
        {props.payments.map((row) => (
          <CheckboxField
            key={row.payment}
            id={`payment-${row.payment}`}
            label={
              <>
                {row.organisationName} · {text('grant.sequence', { sequence: row.sequence })} ·{' '}
                <Money amount={row.amount} currency={row.currency} />
              </>
            }
            value={chosen.includes(row.payment)}
            onChange={(on) =>
              setChosen(on ? [...chosen, row.payment] : chosen.filter((other) => other !== row.payment))
            }
          />
        ))}
      </fieldset>
      <MakeFile payments={chosen} onFile={setFile} />
    </>
  )
}

function MakeFile(props: {
  readonly payments: readonly Bytes32[]
  readonly onFile: (file: BankFile) => void
}): ReactNode {
  const text = useText()
  const call = useCall()
  const now = useNow()
  const [debtorName, setName] = useState('')
  const [debtorIban, setIban] = useState('')
  const [executionDate, setDate] = useState(() => secondsToIso(now).slice(0, 10))
  const [tried, setTried] = useState(false)
  const [error, setError] = useState<unknown>(undefined)
  const faults = [
    ...(props.payments.length === 0 ? [{ fieldId: 'payments', text: text('bankFile.chooseOne') }] : []),
    ...(debtorName.trim() === '' ? [{ fieldId: 'debtorName', text: text('fault.required') }] : []),
    ...(isIban(debtorIban) ? [] : [{ fieldId: 'debtorIban', text: text('fault.iban') }]),
  ]
  const faultOf = (field: string): string | undefined =>
    tried ? faults.find((fault) => fault.fieldId === field)?.text : undefined
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    setError(undefined)
    if (faults.length > 0) {
      return
    }
    const body = { payments: [...props.payments], debtorName, debtorIban, executionDate }
    try {
      props.onFile(await call(endpoints.createBankFile, { body }))
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <form noValidate onSubmit={(event) => void make(event)}>
      {tried && faults.length > 0 ? <ErrorSummary errors={faults} /> : null}
      <TextField
        id="debtorName"
        label={text('bankFile.debtorName')}
        value={debtorName}
        error={faultOf('debtorName')}
        required
        maxLength={140}
        onChange={setName}
      />
      <TextField
        id="debtorIban"
        label={text('bankFile.debtorIban')}
        value={debtorIban}
        error={faultOf('debtorIban')}
        required
        maxLength={42}
        onChange={setIban}
      />
      <TextField
        id="executionDate"
        type="date"
        label={text('bankFile.executionDate')}
        value={executionDate}
        required
        onChange={setDate}
      />
      {error === undefined ? null : <ProblemNotice error={error} />}
      <Button type="submit">{text('bankFile.create')}</Button>
    </form>
  )
}

function SignFile(props: {
  readonly preparer: Membership
  readonly payments: readonly Bytes32[]
  readonly file: BankFile
}): ReactNode {
  const { file } = props
  const text = useText()
  const navigate = useNavigate()
  return (
    <Section title={text('bankFile.sign')}>
      <Notice tone="success">{text('bankFile.ready', { count: file.count, sum: file.controlSum })}</Notice>
      <Facts items={[{ label: text('bankFile.digest'), value: <code className="funds-hash">{file.digest}</code> }]} />
      <div className="funds-actions">
        <Button variant="secondary" onClick={() => saveText(file.fileName, file.xml, 'application/xml')}>
          {text('bankFile.download')}
        </Button>
        <ActButton
          onDone={() => navigate(paths.payments)}
          request={() => ({
            name: 'funds.export-payments',
            organisation: props.preparer.organisation,
            input: { payments: props.payments, file: file.digest },
          })}
        >
          {text('bankFile.sign')}
        </ActButton>
      </div>
    </Section>
  )
}
