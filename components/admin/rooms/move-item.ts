/** The list with one item a place further up (-1) or down (1); at the end it stays where it is. */
export function moveItem(items: readonly string[], item: string, by: -1 | 1): string[] {
  const from = items.indexOf(item)
  const to = from + by
  const other = items[to]
  if (from === -1 || other === undefined) return [...items]
  return items.map((each, at) => (at === from ? other : at === to ? item : each))
}
