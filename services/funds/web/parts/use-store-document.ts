import { type Bytes32, type DocumentInfo, platformEndpoints } from '@concejo/protocol'
import { useCall } from '@concejo/ui'

/** What a document is for and whose it is. */
export interface DocumentPlace {
  readonly purpose: string
  readonly subject: Bytes32
  readonly organisation: Bytes32
  readonly public?: boolean
}

/** Store a JSON document and get its identifier and commitment. */
export function useStoreDocument(): (place: DocumentPlace, content: unknown) => Promise<DocumentInfo> {
  const call = useCall()
  return (place, content) => call(platformEndpoints.createJsonDocument, { body: { ...place, content } })
}

/** Store a text (a reason, a report, grounds) and get the identifier that an act's input takes. */
export function useStoreText(): (
  place: DocumentPlace,
  text: string,
  attachments?: readonly string[],
) => Promise<DocumentInfo> {
  const store = useStoreDocument()
  return (place, text, attachments = []) => store(place, { text: text.trim(), attachments: [...attachments] })
}
