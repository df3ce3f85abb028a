import 'server-only'
import { sexLabels } from '@/lib/content/people'
import type { Difference } from '@/lib/contracts/people'
import {
  comparePerson,
  type Difference as FoundDifference,
  type PersonDetails,
} from '@/lib/domain/patient/compare-person'
import { maskIdentifier } from '@/lib/domain/patient/identifier'
import type { Scan } from '@/lib/domain/scan/scan.schema'
import { formatBirthDate } from '@/lib/utils/format-dates'

/** Where a record and a scan disagree, each value ready to show: numbers masked, dates and sex in words. */
export function describeDifferences(record: PersonDetails, scan: Scan): Difference[] {
  return comparePerson({ record, scanned: scan }).map((difference) => {
    const { field, preferred } = difference
    const { record: recordValue, scanned: scannedValue } = showValues(difference)
    return { field, recordValue, scannedValue, preferred }
  })
}

interface Shown {
  record: string
  scanned: string
}

function showValues(difference: FoundDifference): Shown {
  switch (difference.field) {
    case 'birthDate':
      return show(difference.values, formatBirthDate)
    case 'sex':
      return show(difference.values, (sex) => sexLabels[sex])
    case 'insuranceCardNumber':
      return show(difference.values, (number) => maskIdentifier('insurance-card-number', number))
    default:
      return difference.values
  }
}

function show<T>({ record, scanned }: { record: T; scanned: T }, toText: (value: T) => string): Shown {
  return { record: toText(record), scanned: toText(scanned) }
}
