import { type Bytes32, platformEndpoints } from '@concejo/protocol'
import { DownloadLink, useCall, useDownloadText, useText, VerifyDocument } from '@concejo/ui'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { textDocument } from '../../api.ts'

/** The text behind a commitment, for those who may read it, with the check that it is the text that was signed. */
export function DocumentText(props: { readonly commitment: Bytes32; readonly label: string }): ReactNode {
  const text = useText()
  const content = useDocumentText(props.commitment)
  if (content.state === 'loading') {
    return <p aria-busy="true">{text('state.loading')}</p>
  }
  if (content.state === 'closed') {
    return <p>{text('appeals.notReadable')}</p>
  }
  return (
    <>
      <p className="funds-text">{content.text}</p>
      {content.attachments.map((attachment, index) => (
        <AttachmentLink key={attachment} documentId={attachment} number={index + 1} />
      ))}
      <VerifyDocument commitment={props.commitment} label={props.label} />
    </>
  )
}

function AttachmentLink({ documentId, number }: { readonly documentId: string; readonly number: number }): ReactNode {
  const text = useText()
  return (
    <p>
      <DownloadLink
        endpoint={platformEndpoints.downloadDocument}
        input={{ params: { documentId } }}
        fileName={`attachment-${number}`}
      >
        {text('document.attachment', { number })}
      </DownloadLink>
    </p>
  )
}

type Content =
  | { readonly state: 'loading' }
  | { readonly state: 'closed' }
  | { readonly state: 'ready'; readonly text: string; readonly attachments: readonly string[] }

function useDocumentText(commitment: Bytes32): Content {
  const call = useCall()
  const download = useDownloadText()
  const [content, setContent] = useState<Content>({ state: 'loading' })
  // The callers may change with each render; only another commitment is another document.
  const callers = useRef({ call, download })
  useEffect(() => {
    callers.current = { call, download }
  })
  useEffect(() => {
    let current = true
    const read = async (): Promise<Content> => {
      const { documentId } = await callers.current.call(platformEndpoints.getDocumentByCommitment, {
        params: { commitment },
      })
      const content = await callers.current.download(platformEndpoints.downloadDocument, { params: { documentId } })
      const json: unknown = JSON.parse(content)
      const parsed = textDocument.safeParse(json)
      return parsed.success ? { state: 'ready', ...parsed.data } : { state: 'closed' }
    }
    void read()
      .catch((): Content => ({ state: 'closed' }))
      .then((found) => {
        if (current) {
          setContent(found)
        }
      })
    return () => {
      current = false
    }
  }, [commitment])
  return content
}
