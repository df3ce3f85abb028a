import type { IndicatorKey } from './indicators'
import type { MedicineKey } from './medicines'

export interface SandboxImaging {
  code: string
  name: string
  priceVnd: number
  description: string
  conclusion: string
}

export interface SandboxCondition {
  /** ICD-10. */
  code: string
  name: string
  /** Who may have it. */
  sex?: 'male' | 'female'
  fromAge: number
  toAge?: number
  /** What the patient says (LY_DO_VV), and what is found. */
  complaint: string
  signs: string
  medicines: readonly MedicineKey[]
  /** What is measured; the illness shows in the first two. */
  indicators: readonly IndicatorKey[]
  imaging?: SandboxImaging
}
