/** ICD-10 codes, by their beginning, that never reach reception, and the words they go by ("HIV/AIDS"). */
export interface RestrictedDiagnosis {
  codePrefix: string
  label: string
}

/**
 * Whoever has HIV is named to a closed list of people, and reception is not on it (Luật phòng, chống HIV/AIDS Đ30):
 * these hold without anybody entering them. Codes as of ICD-10; an administrator adds further ones.
 */
export const restrictedByLaw: readonly RestrictedDiagnosis[] = [
  { codePrefix: 'B20', label: 'HIV' },
  { codePrefix: 'B21', label: 'HIV' },
  { codePrefix: 'B22', label: 'HIV' },
  { codePrefix: 'B23', label: 'HIV' },
  { codePrefix: 'B24', label: 'HIV/AIDS/SIDA/ARV' },
  { codePrefix: 'F02.4', label: 'HIV' },
  { codePrefix: 'O98.7', label: 'HIV' },
  { codePrefix: 'R75', label: 'HIV' },
  { codePrefix: 'Z11.4', label: 'HIV' },
  { codePrefix: 'Z20.6', label: 'HIV' },
  { codePrefix: 'Z21', label: 'HIV/suy giảm miễn dịch ở người' },
  { codePrefix: 'Z71.7', label: 'HIV' },
]
