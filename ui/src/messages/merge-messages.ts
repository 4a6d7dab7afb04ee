import type { MessageTree } from '../page-manifest.ts'

/** Texts of two files as one tree; where both have a text, that of `more` stays. */
export function mergeMessages(texts: MessageTree, more: MessageTree): MessageTree {
  const merged: Record<string, string | MessageTree> = { ...texts }
  for (const [key, value] of Object.entries(more)) {
    const own = texts[key]
    merged[key] = typeof value === 'object' && typeof own === 'object' ? mergeMessages(own, value) : value
  }
  return merged
}
