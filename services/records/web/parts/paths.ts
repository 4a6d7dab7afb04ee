import type { Bytes32 } from '@concejo/protocol'

/** Where a stream stands. */
export interface StreamAddress {
  readonly organisation: Bytes32
  readonly stream: string
}

export function streamPath({ organisation, stream }: StreamAddress): string {
  return `/records/streams/${organisation}/${stream}`
}

export function recordPath(address: StreamAddress, id: string): string {
  return `${streamPath(address)}/records/${encodeURIComponent(id)}`
}

export function logPath(organisation: Bytes32): string {
  return `/records/logs/${organisation}`
}

/** Where programs that follow a stream are looked after. */
export function consumersPath(address: StreamAddress): string {
  return `${streamPath(address)}/consumers`
}

export function webhookPath(address: StreamAddress, webhook: string, reader: Bytes32): string {
  return `${consumersPath(address)}/${webhook}?reader=${reader}`
}

/** Where an entry of a log is proved on the spot. */
export function receiptPath(organisation: Bytes32, index: number): string {
  return `/verify?receipt=${organisation}/${index}`
}
