import { type DocumentInfo, type Endpoint, platformEndpoints, unsafeBrand } from '@concejo/protocol'
import { createClient } from '@concejo/sdk'
import type { CallEndpoint, UploadOptions } from '@concejo/ui'

/** What writes need besides the cookie of the session. */
export interface Credentials {
  readonly csrfToken: () => string | undefined
  /** Session of a key of this browser, which has no cookie. */
  readonly token: () => string | undefined
}

/** The portal's own node. */
export interface NodeClient {
  readonly call: CallEndpoint
  readonly downloadText: (endpoint: Endpoint, input: unknown) => Promise<string>
  readonly upload: (file: File, options: UploadOptions) => Promise<DocumentInfo>
}

interface AnyClient {
  readonly run: (input: unknown, options?: { readonly signal?: AbortSignal }) => Promise<unknown>
  readonly $download: (name: 'run', input: unknown) => Promise<{ readonly text: () => Promise<string> }>
}

/** Calls to the node that served this page, made by the very client that integrators use. */
export function createNodeClient(credentials: Credentials): NodeClient {
  const options = { baseUrl: '', csrf: credentials.csrfToken, token: credentials.token, retriesMax: 2 }
  const clients = new WeakMap<Endpoint, AnyClient>()
  const clientOf = (endpoint: Endpoint): AnyClient => {
    const client = clients.get(endpoint) ?? unsafeBrand<AnyClient>(createClient({ run: endpoint }, options))
    clients.set(endpoint, client)
    return client
  }
  const uploads = createClient({ uploadDocument: platformEndpoints.uploadDocument }, options)
  return {
    call: unsafeBrand<CallEndpoint>((endpoint: Endpoint, input: unknown, options?: { readonly signal?: AbortSignal }) =>
      clientOf(endpoint).run(input, options),
    ),
    downloadText: async (endpoint, input) => (await clientOf(endpoint).$download('run', input)).text(),
    upload: async (file, { purpose, subject, organisation, public: isPublic, onProgress }) => {
      onProgress?.(0)
      const info = await uploads.$upload('uploadDocument', {
        query: {
          purpose,
          public: isPublic === true ? 'true' : 'false',
          ...(subject === undefined ? {} : { subject }),
          ...(organisation === undefined ? {} : { organisation }),
        },
        content: file,
        contentType: file.type === '' ? 'application/octet-stream' : file.type,
        fileName: file.name,
      })
      onProgress?.(1)
      return info
    },
  }
}
