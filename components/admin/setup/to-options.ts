/** Texts by key as the options of a select, in their own order. */
export function toOptions<T extends string>(texts: Readonly<Record<T, string>>): Array<{ value: T; label: string }> {
  const options: Array<{ value: T; label: string }> = []
  for (const value in texts) options.push({ value, label: texts[value] })
  return options
}
