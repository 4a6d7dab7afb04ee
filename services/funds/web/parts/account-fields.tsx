import { TextField, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import type { DraftFault } from '../model/call-draft.ts'
import type { FaultText } from './act-form.tsx'

interface Account {
  readonly holder: string
  readonly iban: string
}

/** Holder and number of an account. */
export function AccountFields(
  props: Account & { readonly set: (change: Partial<Account>) => void; readonly fault: FaultText },
): ReactNode {
  const text = useText()
  return (
    <>
      <TextField
        id="holder"
        label={text('agreementForm.holder')}
        value={props.holder}
        error={props.fault('holder')}
        required
        maxLength={140}
        onChange={(holder) => props.set({ holder })}
      />
      <TextField
        id="iban"
        label={text('agreementForm.iban')}
        value={props.iban}
        error={props.fault('iban')}
        required
        maxLength={42}
        onChange={(iban) => props.set({ iban })}
      />
    </>
  )
}

/** Hints for an account; the node checks the number when the bank file is made. */
export function findAccountFaults(account: Account): readonly DraftFault[] {
  return [
    ...(account.holder.trim() === '' ? [{ field: 'holder', fault: 'required' }] : []),
    ...(isIban(account.iban) ? [] : [{ field: 'iban', fault: 'iban' }]),
  ]
}

/** ISO 13616: letters become numbers, the first four go to the end, the remainder by 97 is 1. */
export function isIban(text: string): boolean {
  const compact = text.replace(/\s/g, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) {
    return false
  }
  const digits = [...compact.slice(4), ...compact.slice(0, 4)].map((letter) => Number.parseInt(letter, 36)).join('')
  return BigInt(digits) % 97n === 1n
}
