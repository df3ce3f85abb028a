/**
 * Every word that the waiting room hears, with the name of its clip in `public/sounds`. `scripts/speech-make.ts` makes
 * the clips; a test fails for a word without one.
 */
export const CLIP_OF_WORD = {
  'mời số': 'moi-so',
  'đến phòng': 'den-phong',
  'của hôm qua': 'cua-hom-qua',
  không: 'khong',
  một: 'mot',
  mốt: 'mot-sac',
  hai: 'hai',
  ba: 'ba',
  bốn: 'bon',
  tư: 'tu',
  năm: 'nam',
  lăm: 'lam',
  sáu: 'sau',
  bảy: 'bay',
  tám: 'tam',
  chín: 'chin',
  mười: 'muoi',
  mươi: 'muoi-ngang',
  trăm: 'tram',
  linh: 'linh',
  nghìn: 'nghin',
  A: 'chu-a',
  B: 'chu-b',
  C: 'chu-c',
  D: 'chu-d',
  E: 'chu-e',
  F: 'chu-f',
  G: 'chu-g',
  H: 'chu-h',
  I: 'chu-i',
  J: 'chu-j',
  K: 'chu-k',
  L: 'chu-l',
  M: 'chu-m',
  N: 'chu-n',
  O: 'chu-o',
  P: 'chu-p',
  Q: 'chu-q',
  R: 'chu-r',
  S: 'chu-s',
  T: 'chu-t',
  U: 'chu-u',
  V: 'chu-v',
  W: 'chu-w',
  X: 'chu-x',
  Y: 'chu-y',
  Z: 'chu-z',
} as const

export type SpokenWord = keyof typeof CLIP_OF_WORD

/** The spoken word of a capital letter, or undefined where it is none. */
export function letterWord(letter: string): SpokenWord | undefined {
  return /^[A-Z]$/.test(letter) && isSpokenWord(letter) ? letter : undefined
}

function isSpokenWord(text: string): text is SpokenWord {
  return text in CLIP_OF_WORD
}
