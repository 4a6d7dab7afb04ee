import { Agent, request } from 'node:http'

/** A client with kept connections; lighter than fetch, because it shares the machine with what it measures. */
export interface HttpClient {
  get(path: string): Promise<HttpAnswer>
  post(path: string, body: string): Promise<HttpAnswer>
  close(): void
}

export interface HttpAnswer {
  readonly status: number
  readonly text: string
}

export function createHttpClient(
  baseUrl: string,
  connectionsMax: number,
  own: Readonly<Record<string, string>> = {},
): HttpClient {
  const agent = new Agent({ keepAlive: true, maxSockets: connectionsMax })
  const send = (method: string, path: string, body?: string): Promise<HttpAnswer> =>
    new Promise((resolve, reject) => {
      const headers =
        body === undefined
          ? { ...own }
          : { ...own, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
      const outgoing = request(new URL(path, baseUrl), { method, agent, headers }, (incoming) => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.on('end', () => {
          resolve({ status: incoming.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') })
        })
        incoming.on('error', reject)
      })
      outgoing.on('error', reject)
      outgoing.end(body)
    })
  return {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
    close: () => agent.destroy(),
  }
}
