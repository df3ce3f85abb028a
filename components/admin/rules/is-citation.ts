/** Long enough to name a paper, short enough to stand beside a rate. */
export function isCitation(text: string): boolean {
  return text.trim().length >= 5 && text.trim().length <= 200
}
