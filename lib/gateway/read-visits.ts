import 'server-only'
import type { InsuredVisit } from '@/lib/domain/coverage/coverage.schema'
import type { Fields } from './fields'
import { readInstant } from './read-dates'

const MAX_VISITS = 200

/** Rows of `dsLichSuKCB2025` or the older `dsLichSuKCB2018`, newest first; rows without an arrival time are left out. */
export function readVisits(rows: Fields[]): InsuredVisit[] {
  return rows
    .map(readVisit)
    .filter((visit) => visit !== undefined)
    .toSorted((a, b) => b.admittedAt.localeCompare(a.admittedAt))
    .slice(0, MAX_VISITS)
}

function readVisit(row: Fields): InsuredVisit | undefined {
  const admittedAt = readInstant(row.text('ngayVao'))
  if (!admittedAt) return undefined
  const dischargedAt = readInstant(row.text('ngayRa'))
  return {
    facilityCode: row.text('maCSKCB'),
    admittedAt,
    ...(dischargedAt && { dischargedAt }),
    diagnosis: row.text('tenBenh'),
    outcome: row.text('kqDieuTri'),
  }
}
