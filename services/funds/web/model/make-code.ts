const lengthMax = 31

/**
 * A short stable code for a label, as the ledger stores it: lower-case ASCII letters, digits and hyphens, at most 31.
 * Distinct from all `taken` ones.
 */
export function makeCode(label: string, taken: readonly string[], fallback: string): string {
  const base =
    label
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, lengthMax)
      .replace(/^-+|-+$/g, '') || fallback
  if (!taken.includes(base)) {
    return base
  }
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`
    const candidate = base.slice(0, lengthMax - ending.length) + ending
    if (!taken.includes(candidate)) {
      return candidate
    }
  }
}
