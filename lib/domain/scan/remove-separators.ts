/** A number as people type or print it in groups, without the spaces, dots, commas, hyphens and underscores. */
export function removeSeparators(text: string): string {
  return text.replace(/[ \u00A0.,_-]/g, '')
}
