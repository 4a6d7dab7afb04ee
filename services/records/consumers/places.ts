/** A bounded number of places, of which one caller has at most a part. */
export class Places {
  readonly #taken = new Map<string, number>()
  readonly #limits: { readonly all: number; readonly perCaller: number }
  #count = 0

  constructor(limits: { readonly all: number; readonly perCaller: number }) {
    this.#limits = limits
  }

  get size(): number {
    return this.#count
  }

  /** A function that gives the place back, or false where there is none. */
  take(caller: string): (() => void) | false {
    const taken = this.#taken.get(caller) ?? 0
    if (this.#count >= this.#limits.all || taken >= this.#limits.perCaller) {
      return false
    }
    this.#count += 1
    this.#taken.set(caller, taken + 1)
    let held = true
    return () => {
      if (held) {
        held = false
        this.#giveBack(caller)
      }
    }
  }

  #giveBack(caller: string): void {
    this.#count -= 1
    const left = (this.#taken.get(caller) ?? 1) - 1
    if (left > 0) {
      this.#taken.set(caller, left)
    } else {
      this.#taken.delete(caller)
    }
  }
}
