import { z } from 'zod'

/** Cursor pagination: at most 100 items a page; `cursor` is opaque. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(500).optional(),
})
export type PageQuery = z.output<typeof pageQuery>

/** One page of items and the cursor of the next one, absent on the last. */
export function page<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().optional() })
}
