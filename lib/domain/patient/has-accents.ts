/** Whether a text carries any Vietnamese tone, vowel mark or đ. */
export function hasAccents(text: string): boolean {
  return /[\p{M}Đđ]/u.test(text.normalize('NFD'))
}
