import 'server-only'
import { sexLabels } from '@/lib/content/people'
import type { Difference } from '@/lib/contracts/people'
import {
  comparePerson,
  type Difference as FoundDifference,
  type PersonDetails,
} from '@/lib/domain/patient/compare-person'
import { maskIdentifier, maskPhone } from '@/lib/domain/patient/identifier'
import type { Scan } from '@/lib/domain/scan/scan.schema'
import { formatBirthDate } from '@/lib/utils/format-dates'

/** Where a record and a scan disagree, each value ready to show: numbers masked, dates and sex in words. */
export function describeDifferences(record: PersonDetails, scan: Scan): Difference[] {
  return comparePerson({ record, scanned: scan }).flatMap((difference) => {
    const { record: ours, scanned } = showValues(difference)
    if (ours === undefined || scanned === undefined) return []
    const preferred = difference.preferred === 'scanned' ? 'scanned' : 'record'
    return [{ field: difference.field, recordValue: ours, scannedValue: scanned, preferred }]
  })
}

interface Shown {
  record?: string | undefined
  scanned?: string | undefined
}

function showValues(difference: FoundDifference): Shown {
  switch (difference.field) {
    case 'birthDate':
      return show(difference.values, formatBirthDate)
    case 'sex':
      return show(difference.values, (sex) => sexLabels[sex])
    case 'insuranceCardNumber':
      return show(difference.values, (number) => maskIdentifier('insurance-card-number', number))
    case 'phone':
      return show(difference.values, maskPhone)
    default:
      return difference.values
  }
}

function show<T>(values: { record?: T; scanned?: T }, toText: (value: T) => string): Shown {
  return {
    record: values.record === undefined ? undefined : toText(values.record),
    scanned: values.scanned === undefined ? undefined : toText(values.scanned),
  }
}
