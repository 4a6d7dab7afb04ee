import { Tag, type Tone, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import type { StreamInfo } from '../../api-streams.ts'

const classTones: Readonly<Record<StreamInfo['personalData'], Tone>> = {
  none: 'success',
  pseudonymous: 'warning',
  personal: 'danger',
}

/** Class of personal data of a stream in words. */
export function PersonalDataTag(props: { readonly value: StreamInfo['personalData'] }): ReactNode {
  const text = useText()
  return <Tag tone={classTones[props.value]}>{text(`class.${props.value}`)}</Tag>
}

/** Whether a stream takes records. */
export function StreamStateTag(props: { readonly value: StreamInfo['state'] }): ReactNode {
  const text = useText()
  return <Tag tone={props.value === 'open' ? 'success' : 'neutral'}>{text(`states.${props.value}`)}</Tag>
}
