import type { Diagnosis } from '@/lib/domain/records/diagnosis.schema'

/** "I10 Tăng huyết áp; E78.5": code and words, as far as each is there. */
export function joinDiagnoses(diagnoses: readonly Diagnosis[]): string {
  return diagnoses
    .map(({ code, text }) => [code, text].filter(Boolean).join(' '))
    .filter(Boolean)
    .join('; ')
}
