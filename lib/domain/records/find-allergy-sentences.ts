import type { AllergyMention } from './health-book.schema'

export type AllergySentence = Pick<AllergyMention, 'text' | 'says'>

const MAX_CHARACTERS = 300

/**
 * The sentences of a free text that speak of an allergy, and whether each says that there is one. In doubt a sentence
 * says so: a warning too many costs a look, one too few may cost a life. Left out: diseases and measures that only bear
 * the word (viêm mũi dị ứng, thuốc chống dị ứng), advice for later (nếu dị ứng thì …) and what nobody asked or knew.
 */
export function findAllergySentences(text: string): AllergySentence[] {
  return text
    .normalize('NFC')
    .split(SENTENCE_END)
    .flatMap((sentence) => {
      const says = judgeSentence(fold(sentence))
      return says ? [{ text: sentence.replace(/\s+/g, ' ').trim().slice(0, MAX_CHARACTERS), says }] : []
    })
}

/** Whether a text is worth reading for it: quick, and yes where in doubt. */
export function mayNameAllergy(text: string): boolean {
  return MAYBE.test(text)
}

const MAYBE =
  /d[iịíìỉĩ]\p{M}*\s{0,3}[uưứừúùủữ]\p{M}*n|qu[aáàả]\p{M}*\s{0,3}m[aâẫ]|ph[aảáà]\p{M}*n\s{0,3}v[eệê]|allerg/iu
const SENTENCE_END = /[\n\r;!?|•]+|\.(?=\s|$)/
const CLAUSE_END = /,|\b(?:nhung|tuy nhien)\b/
// "di ung thu" and "đi ung bướu" speak of cancer.
const TERM = /\b(?:di ung(?! (?:thu|buou)\b)|qua man|phan ve|allerg[a-z]*)/g

function judgeSentence(sentence: string): AllergySentence['says'] | undefined {
  let negated = false
  let denied = false
  for (const clause of sentence.split(CLAUSE_END)) {
    for (const match of clause.matchAll(TERM)) {
      const says = judgeTerm(takeEnd(clause, match.index), takeStart(clause, match.index + match[0].length), negated)
      if (says === 'has') return 'has'
      denied ||= says === 'denied'
    }
    negated ||= NEGATED_LIST.test(clause)
  }
  return denied ? 'denied' : undefined
}

const NO = '(?:khong|chua|chang|ko|kg|k|phu nhan)'
const UNKNOWN = '(?:(?:duoc|the) )?(?:ro|biet|nho|khai thac|hoi|xac (?:đ|d)inh|(?:đ|d)anh gia)'
/** What may stand between "không" and "dị ứng" without taking the denial away. */
const FILLER =
  '(?:co|ghi nhan|phat hien|thay|tien su|tien can|bi|tung|tung bi|gi|ve|bat ky|yeu to|co (?:đ|d)ia|bieu hien|dau hieu|phan ung|trieu chung|tinh trang|ban than|gia (?:đ|d)inh|va|hoac|hay|benh ly|benh|(?:đ|d)ac biet|soc)'
/** What may follow "dị ứng: không" without taking it back. */
const TAIL = '(?:co|ghi nhan|phat hien|thay|gi|(?:đ|d)ac biet|bat thuong|tung|bi|di ung|tien su|thuoc|thuc an|lan nao)'

const NEGATED_LIST = new RegExp(`^\\W*(?:[a-z]+ ){0,3}${NO} (?:co|ghi nhan|phat hien|thay|tien su)\\b`)
const UNKNOWN_BEFORE = new RegExp(`\\b${NO} ${UNKNOWN}\\b`)
const UNKNOWN_AFTER = new RegExp(`^(?: [a-z]+){0,3} ?[:=–-] ?${NO} ${UNKNOWN}\\b`)
const DENIED_BEFORE = new RegExp(`\\b${NO}(?: ${FILLER}){0,6} $`)
const DENIED_AFTER = new RegExp(
  `^(?: [a-z]+){0,5} ?[:=–-]? ?(?:\\(-\\)|\\(–\\)|am tinh|0|${NO}(?: ${TAIL}){0,6}) ?\\)?$`,
)
const EXCEPT_AFTER = /\b(?:ngoai|ngoai tru|tru) [a-z]/
const CONDITION = /\b(?:neu|truong hop|khi co|khi thay|khi xuat hien)\b/
const MEASURE =
  /\b(?:chong|khang|phong|ngua|tri|xu tri|cap cuu|test|thu|hop|theo doi|nguy co)(?: (?:soc|phan ung|tinh trang|dau hieu|bieu hien|benh|chong)){0,3} $/
const DISEASE = /\bviem(?: [a-zđ]+){1,3} $/
const CAUSE_AFTER = /^ (?:do|voi|thuoc|khi)\b/
const HEADING_BEFORE = /(?:^|tien su|tien can|[:+-]) ?$/
const NOTHING_AFTER = /^(?: thuoc| thuc an)?[\s:._–-]*$/

function judgeTerm(before: string, after: string, negated: boolean): AllergySentence['says'] | undefined {
  if (CONDITION.test(before) || UNKNOWN_BEFORE.test(before) || UNKNOWN_AFTER.test(after)) return undefined
  if (MEASURE.test(before)) return after.includes('duong tinh') ? 'has' : undefined
  if (DISEASE.test(before) && !CAUSE_AFTER.test(after)) return undefined
  if (EXCEPT_AFTER.test(after)) return 'has'
  if (DENIED_BEFORE.test(before) || DENIED_AFTER.test(after)) return 'denied'
  // A heading that nobody filled in, or the last word of "không có tiền sử bệnh lý, dị ứng".
  if (HEADING_BEFORE.test(before) && NOTHING_AFTER.test(after)) return negated ? 'denied' : undefined
  return 'has'
}

// A few words around a term decide; the cut is marked, so that it is not taken for the end of the clause.
const WINDOW = 120

function takeEnd(clause: string, end: number): string {
  return end <= WINDOW ? clause.slice(0, end) : `…${clause.slice(end - WINDOW, end)}`
}

function takeStart(clause: string, start: number): string {
  return clause.length - start <= WINDOW ? clause.slice(start) : `${clause.slice(start, start + WINDOW)}…`
}

/** Small letters without tones, so that accents typed, forgotten or misplaced read alike; đ stays what it is. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s"'“”…]+/g, ' ')
    .replace(/ ?([:(]) ?/g, '$1 ')
    .replace(/\( ([+–-]) ?\)/g, '($1)')
    .trim()
}
