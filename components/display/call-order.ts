/** Whether call `2026-11-24.17` was made after `2026-11-24.9`: days compare as text, calls as numbers. */
export function isLaterCall(a: string, b: string): boolean {
  const [dayA = '', seqA] = a.split('.')
  const [dayB = '', seqB] = b.split('.')
  return dayA === dayB ? Number(seqA) > Number(seqB) : dayA > dayB
}
