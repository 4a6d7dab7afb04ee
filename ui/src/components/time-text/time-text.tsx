import { type Seconds, secondsToIso } from '@concejo/protocol'
import type { ReactNode } from 'react'
import { useNow } from '../../use-now.ts'
import { useLanguage, useUiText } from '../../use-text.tsx'
import { describeTerm } from './describe-term.ts'
import './time-text.css'

const locales = { en: 'en-GB', es: 'es-ES' } as const
/** Beyond the year 9000 the ledger means: without end. */
const endless = 221_845_392_000

/** An instant in the reader's time zone and language; its title is the ledger's own UTC. */
export function DateTime(props: { readonly seconds: Seconds; readonly dateOnly?: boolean }): ReactNode {
  const format = useFormatTime()
  if (props.seconds >= endless) {
    return <span>{format(props.seconds)}</span>
  }
  const iso = secondsToIso(props.seconds)
  return (
    <time className="cj-time" dateTime={iso} title={`${iso.replace('T', ' ').replace('Z', '')} UTC`}>
      {format(props.seconds, props.dateOnly)}
    </time>
  )
}

/** The same as text. */
export function useFormatTime(): (seconds: Seconds, dateOnly?: boolean) => string {
  const language = useLanguage()
  const text = useUiText()
  return (seconds, dateOnly) => {
    if (!(seconds < endless)) {
      return text('time.endless')
    }
    const date: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' }
    const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' }
    const format = new Intl.DateTimeFormat(locales[language], dateOnly === true ? date : { ...date, ...time })
    return format.format(new Date(seconds * 1000))
  }
}

/** How long ago or how far ahead, by the ledger's clock, as `in 3 days`. */
export function RelativeTime(props: { readonly seconds: Seconds }): ReactNode {
  const now = useNow()
  const language = useLanguage()
  const { value, unit } = describeTerm(props.seconds - now)
  const words = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(value, unit)
  return (
    <time dateTime={secondsToIso(props.seconds)} title={`${secondsToIso(props.seconds)}`}>
      {words}
    </time>
  )
}

/** A deadline: how much is left by the ledger's clock, and the instant itself. */
export function Countdown(props: { readonly until: Seconds }): ReactNode {
  const now = useNow(15_000)
  const text = useUiText()
  const term = useFormatTerm()
  const left = props.until - now
  return (
    <span className="cj-countdown" data-urgency={urgencyOf(left)}>
      <span className="cj-countdown-left">
        {left <= 0 ? text('time.over') : text('time.left', { term: term(left) })}
      </span>{' '}
      <DateTime seconds={props.until} />
    </span>
  )
}

function urgencyOf(left: number): 'over' | 'soon' | 'later' {
  if (left <= 0) {
    return 'over'
  }
  return left < 3 * 86_400 ? 'soon' : 'later'
}

/** A length of time, as `15 days`. */
export function Term(props: { readonly seconds: number }): ReactNode {
  return <span>{useFormatTerm()(props.seconds)}</span>
}

/** The same as text: the largest unit, exact terms only get one more. */
export function useFormatTerm(): (seconds: number) => string {
  const text = useUiText()
  return (seconds) => {
    const { value, unit, rest } = describeTerm(seconds)
    const words = text(`time.${unit}`, { count: Math.abs(value) })
    return rest === undefined ? words : `${words} ${text(`time.${rest.unit}`, { count: rest.value })}`
  }
}
