/** A name as a public screen may show it: initials, and the given name that people answer to: "P. T. H. Nhung". */
export function maskName(fullName: string): string {
  const words = fullName.normalize('NFC').trim().split(/\s+/)
  const given = words.pop() ?? ''
  return [...words.map((word) => `${word.slice(0, 1)}.`), given].join(' ')
}
