import type { z } from 'zod'
import { intakeText, tablesText } from '@/lib/content/intake'
import type { spreadSchema } from '@/lib/contracts/intake'
import { formatCount, formatDuration } from '@/lib/utils/format-numbers'
import type { TableColumn } from './figure-table'

type Spread = z.infer<typeof spreadSchema>

/** Median and 90th percentile of a time, as two columns. */
export function timeColumns<R>(spreadOf: (row: R) => Spread): [TableColumn<R>, TableColumn<R>] {
  return [
    { heading: intakeText.median, renderCell: (row) => describeTime(spreadOf(row).medianMs) },
    { heading: intakeText.p90, renderCell: (row) => describeTime(spreadOf(row).p90Ms) },
  ]
}

/** How long those people waited to be called, as one column where there is room: the other two tell the desk's own time. */
export function waitColumn<R extends { wait: Spread }>(): TableColumn<R> {
  return {
    heading: tablesText.waitSpread,
    renderCell: ({ wait: { medianMs, p90Ms } }) =>
      medianMs === undefined || p90Ms === undefined ? '–' : tablesText.minutes(toMinutes(medianMs), toMinutes(p90Ms)),
    wide: true,
  }
}

function toMinutes(ms: number): string {
  return formatCount(Math.round(ms / 60_000))
}

function describeTime(ms: number | undefined): string {
  return ms === undefined ? '–' : formatDuration(ms)
}
