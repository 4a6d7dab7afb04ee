import { createHmac } from 'node:crypto'
import type { Bytes32 } from '@concejo/protocol'

/** Secrets of webhooks, made from the node's own: nothing of them is kept. */
export class WebhookKeys {
  readonly #derive: (purpose: string) => Bytes32

  constructor(derive: (purpose: string) => Bytes32) {
    this.#derive = derive
  }

  /** `whsec_` and 32 bytes in base 64, as receivers know it. */
  secretOf(webhook: string, version: number): string {
    return `whsec_${this.#keyOf(webhook, version).toString('base64')}`
  }

  /**
   * Headers of a batch as Standard Webhooks 1.0.0 ask for: one signature for each version of the secret.
   * `at` in clock seconds.
   */
  sign(
    message: { readonly id: string; readonly at: number; readonly body: string },
    secrets: { readonly webhook: string; readonly versions: readonly number[] },
  ): Readonly<Record<string, string>> {
    const content = `${message.id}.${message.at}.${message.body}`
    const signatures = secrets.versions.map(
      (version) => `v1,${createHmac('sha256', this.#keyOf(secrets.webhook, version)).update(content).digest('base64')}`,
    )
    return {
      'webhook-id': message.id,
      'webhook-timestamp': String(message.at),
      'webhook-signature': signatures.join(' '),
    }
  }

  #keyOf(webhook: string, version: number): Buffer {
    return Buffer.from(this.#derive(`webhook secret ${webhook} ${version}`).slice(2), 'hex')
  }
}
