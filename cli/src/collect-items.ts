const itemsMax = 10_000

/** All items of a paged list, at most 10,000: more belongs into a program, not onto a terminal. */
export async function collectItems<Item>(pages: AsyncIterable<Item>): Promise<readonly Item[]> {
  const items: Item[] = []
  for await (const item of pages) {
    items.push(item)
    if (items.length >= itemsMax) {
      break
    }
  }
  return items
}
