const entriesMax = 2_000
const bytesMax = 65_536

/** Parsed small JSON documents by commitment: content behind a commitment never changes, it can only be erased. */
export class JsonCache {
  readonly #values = new Map<string, { readonly value: unknown }>()

  find(commitment: string): { readonly value: unknown } | undefined {
    const found = this.#values.get(commitment)
    if (found !== undefined) {
      this.#values.delete(commitment)
      this.#values.set(commitment, found)
    }
    return found
  }

  keep(commitment: string, value: unknown, size: number): void {
    if (size > bytesMax) {
      return
    }
    this.#values.set(commitment, { value })
    const [oldest] = this.#values.keys()
    if (this.#values.size > entriesMax && oldest !== undefined) {
      this.#values.delete(oldest)
    }
  }

  forget(commitment: string): void {
    this.#values.delete(commitment)
  }
}
