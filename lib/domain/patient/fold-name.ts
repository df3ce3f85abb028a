/**
 * A name as the search knows it: no tones (hoà and hòa are one), đ and its look-alikes as d, small letters,
 * single spaces, no punctuation. Accepts NFC and NFD.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ĐđÐðƉɖ]/g, 'd')
    .toLowerCase()
    .replace(/['’‘ʼ`´?\uFFFD]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
