import type { z } from 'zod'
import { intakeText } from '@/lib/content/intake'
import type { spreadSchema } from '@/lib/contracts/intake'
import { formatDuration } from '@/lib/utils/format-numbers'
import type { TableColumn } from './figure-table'

type Spread = z.infer<typeof spreadSchema>

/** Median and 90th percentile of a time, as two columns. */
export function timeColumns<R>(spreadOf: (row: R) => Spread): [TableColumn<R>, TableColumn<R>] {
  return [
    { heading: intakeText.median, renderCell: (row) => describeTime(spreadOf(row).medianMs) },
    { heading: intakeText.p90, renderCell: (row) => describeTime(spreadOf(row).p90Ms) },
  ]
}

function describeTime(ms: number | undefined): string {
  return ms === undefined ? '–' : formatDuration(ms)
}
