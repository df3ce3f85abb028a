/** A table of labels as the options of a select, in the table's order. */
export function toOptions<T extends string>(
  labels: Readonly<Record<T, string>>,
): ReadonlyArray<{ value: T; label: string }> {
  const options: { value: T; label: string }[] = []
  for (const value in labels) options.push({ value, label: labels[value] })
  return options
}
