import 'server-only'
import type { z } from 'zod'
import type { spreadSchema } from '@/lib/contracts/intake'
import type { CellValue } from '../workbook.types'

type Spread = z.infer<typeof spreadSchema>

/** Median and 90th percentile in seconds with one decimal; empty where nothing was measured. */
export function inSeconds({ medianMs, p90Ms }: Spread): [CellValue, CellValue] {
  return [toUnit(medianMs, 1000), toUnit(p90Ms, 1000)]
}

/** The same in minutes. */
export function inMinutes({ medianMs, p90Ms }: Spread): [CellValue, CellValue] {
  return [toUnit(medianMs, 60_000), toUnit(p90Ms, 60_000)]
}

/** One time in a unit, to one decimal. */
export function toUnit(ms: number | undefined, unitMs: number): number | undefined {
  return ms === undefined ? undefined : Math.round((ms * 10) / unitMs) / 10
}

/** A part of a whole; empty where there is no whole. */
export function toShare(part: number, whole: number): CellValue {
  return { share: whole === 0 ? undefined : part / whole }
}
