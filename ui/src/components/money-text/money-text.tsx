import { formatMoney } from '@concejo/protocol'
import type { ReactNode } from 'react'
import { useLanguage } from '../../use-text.tsx'

const locales = { en: 'en-GB', es: 'es-ES' } as const

/** An amount of minor units in the reader's language. */
export function Money(props: { readonly amount: string | bigint; readonly currency: string }): ReactNode {
  const format = useFormatMoney()
  return <span className="cj-money">{format(props.amount, props.currency)}</span>
}

/** The same as text. */
export function useFormatMoney(): (amount: string | bigint, currency: string) => string {
  const language = useLanguage()
  return (amount, currency) => {
    const isWhole = typeof amount === 'bigint' || /^-?\d+$/.test(amount)
    return isWhole && /^[A-Z]{3}$/.test(currency)
      ? formatMoney({ amount: BigInt(amount), currency }, locales[language])
      : `${amount} ${currency}`
  }
}
