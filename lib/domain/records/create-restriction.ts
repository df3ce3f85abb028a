import { foldName } from '../patient/fold-name'
import type { Diagnosis } from './diagnosis.schema'
import { restrictedByLaw, type RestrictedDiagnosis } from './restricted-by-law'

export interface Restriction {
  /** Whether a text, or a code, names something restricted. */
  mentions: (text: string | undefined) => boolean
  /** Whether any diagnosis of a record does, in code or words. */
  hides: (record: { diagnoses: readonly Diagnosis[]; otherWords?: readonly string[] }) => boolean
}

// Whoever treats may write a code into words and words where a code belongs.
const CODE = /\b[A-Z]\d{2}(?:\.?\d{1,4})?/g

/** What reception may not read: what the law and the administrator's list name. Make one per request: it remembers. */
export function createRestriction(listed: readonly RestrictedDiagnosis[]): Restriction {
  const restricted = [...restrictedByLaw, ...listed]
  const prefixes = restricted.map(({ codePrefix }) => withoutDot(codePrefix)).filter((prefix) => prefix !== '')
  const words = new Set(restricted.flatMap(({ label }) => readWords(label)))
  const judged = new Map<string, boolean>()
  const mentions = (text: string | undefined) => {
    if (text === undefined || text === '') return false
    const known = judged.get(text) ?? judge(text)
    judged.set(text, known)
    return known
  }
  function judge(text: string): boolean {
    const codes = text.toUpperCase().match(CODE) ?? []
    if (codes.some((code) => prefixes.some((prefix) => withoutDot(code).startsWith(prefix)))) return true
    const folded = ` ${foldName(text)} `
    return [...words].some((word) => folded.includes(` ${word} `))
  }
  return {
    mentions,
    hides: ({ diagnoses, otherWords = [] }) =>
      diagnoses.some(({ code, text }) => mentions(code) || mentions(text)) || otherWords.some(mentions),
  }
}

function withoutDot(code: string): string {
  return code.toUpperCase().replace(/[.\s]/g, '')
}

function readWords(label: string): string[] {
  return label
    .split(/[,;/()]/)
    .map(foldName)
    .filter((word) => word.length >= 3)
}
