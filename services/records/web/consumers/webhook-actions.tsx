import { Button, ConfirmButton, Dialog, ProblemNotice, useCall, useNavigate, usePortal, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { endpoints } from '../../api.ts'
import type { WebhookInfo } from '../../api-consumers.ts'
import { draftToSettings, webhookToDraft } from '../model/webhook-draft.ts'
import { consumersPath, type StreamAddress } from '../parts/paths.ts'
import { useTask } from '../parts/use-task.ts'
import { SecretPanel } from './secret-panel.tsx'
import { WebhookForm } from './webhook-form.tsx'

interface Acting {
  readonly address: StreamAddress
  readonly webhook: WebhookInfo
  readonly onChanged: () => void
}

/** Pause or go on, change, make a new secret, remove. */
export function WebhookActions(props: Acting): ReactNode {
  const text = useText()
  const call = useCall()
  const navigate = useNavigate()
  const { announce } = usePortal()
  const { busy, error, run } = useTask()
  const { address, webhook, onChanged } = props
  const input = { params: { ...address, webhook: webhook.id }, query: { reader: webhook.reader } }
  const isActive = webhook.state === 'active'
  const turn = async (): Promise<void> => {
    await call(endpoints.changeWebhook, { ...input, body: { state: isActive ? 'paused' : 'active' } })
    onChanged()
  }
  const remove = async (): Promise<void> => {
    await call(endpoints.deleteWebhook, input)
    announce(text('consumers.removed'), 'success')
    navigate(consumersPath(address))
  }
  return (
    <>
      <Button size="sm" variant={isActive ? 'secondary' : 'primary'} busy={busy} onClick={() => run(turn)}>
        {text(isActive ? 'consumers.pause' : 'consumers.goOn')}
      </Button>
      <ChangeWebhook {...props} />
      <NewSecret {...props} />
      <ConfirmButton
        question={text('consumers.removeQuestion')}
        confirm={text('consumers.remove')}
        onConfirm={() => run(remove)}
      >
        {text('consumers.remove')}
      </ConfirmButton>
      {error === undefined ? null : <ProblemNotice error={error} />}
    </>
  )
}

function ChangeWebhook({ address, webhook, onChanged }: Acting): ReactNode {
  const text = useText()
  const call = useCall()
  const { announce } = usePortal()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="secondary" size="sm" onClick={() => setOpen(true)}>
        {text('consumers.changeWebhook')}
      </Button>
      <Dialog title={text('consumers.changeWebhook')} open={open} onClose={() => setOpen(false)} wide>
        <WebhookForm
          initial={webhookToDraft(webhook)}
          fresh={false}
          action={text('change.save')}
          onSubmit={async (draft) => {
            await call(endpoints.changeWebhook, {
              params: { ...address, webhook: webhook.id },
              query: { reader: webhook.reader },
              body: draftToSettings(draft),
            })
            announce(text('consumers.changed'), 'success')
            setOpen(false)
            onChanged()
          }}
        />
      </Dialog>
    </>
  )
}

/** Asks once more, then shows the new secret, once. */
function NewSecret({ address, webhook, onChanged }: Acting): ReactNode {
  const text = useText()
  const call = useCall()
  const { busy, error, run } = useTask()
  const [open, setOpen] = useState(false)
  const [secret, setSecret] = useState<string | undefined>(undefined)
  const close = (): void => {
    setOpen(false)
    setSecret(undefined)
  }
  const rotate = async (): Promise<void> => {
    const params = { ...address, webhook: webhook.id }
    const made = await call(endpoints.rotateWebhookSecret, { params, query: { reader: webhook.reader }, body: {} })
    setSecret(made.secret)
    onChanged()
  }
  return (
    <>
      <Button variant="secondary" size="sm" onClick={() => setOpen(true)}>
        {text('consumers.newSecret')}
      </Button>
      <Dialog title={text('consumers.newSecret')} open={open} onClose={close} wide>
        {secret === undefined ? (
          <>
            {error === undefined ? null : <ProblemNotice error={error} />}
            <p>{text('consumers.newSecretQuestion')}</p>
            <div className="cj-actions">
              <Button busy={busy} onClick={() => run(rotate)}>
                {text('consumers.makeSecret')}
              </Button>
            </div>
          </>
        ) : (
          <SecretPanel secret={secret} onKept={close} />
        )}
      </Dialog>
    </>
  )
}
