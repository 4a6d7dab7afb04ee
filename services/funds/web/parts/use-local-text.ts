import { useLanguage } from '@concejo/ui'
import type { LocalText } from '../../api.ts'

/** A text of a document in the reader's language; English where there is no translation. */
export function useLocalText(): (text: LocalText | undefined, otherwise: string) => string {
  const language = useLanguage()
  return (text, otherwise) => (language === 'es' ? text?.es : undefined) ?? text?.en ?? otherwise
}
