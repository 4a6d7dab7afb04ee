import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import type { RawExchange } from '@concejo/platform'
import { unsafeBrand } from '@concejo/protocol'

/** What is used of a request and its reply. */
export interface OpenExchange {
  readonly request: { readonly headers: IncomingHttpHeaders; readonly ip: string }
  readonly reply: {
    readonly raw: ServerResponse
    getHeaders(): Readonly<Record<string, number | string | string[] | undefined>>
    header(name: string, value: string): unknown
    /** From now on the answer is written by hand. */
    hijack(): unknown
  }
}

/** The request and the reply behind a raw exchange. */
export function openExchange(raw: RawExchange): OpenExchange {
  return unsafeBrand<OpenExchange>(raw)
}
