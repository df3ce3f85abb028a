import type { Scan } from './scan.schema'

/**
 * Two scans of one person as one. The newer number of a kind counts, and its kind says what to ask with first; name,
 * birth date, sex and address come from the citizen card where there is one (Luật Căn cước 26/2023 Đ33 k2), and never
 * from a text that came through damaged where the other is whole.
 */
export function mergeScans(older: Scan, newer: Scan): Scan {
  const words = prevails(older, newer) ? older : newer
  const others = words === older ? newer : older
  return {
    ...withoutDetails(older),
    ...withoutDetails(newer),
    ...detailsOf(others, others.textTrusted),
    ...detailsOf(words, true),
    kind: newer.kind === 'text-query' ? older.kind : newer.kind,
    textTrusted: words.textTrusted,
    warnings: [older, newer].flatMap((scan) =>
      scan.warnings.filter(({ code }) => {
        if (code === 'name_damaged' || code === 'address_damaged') return scan === words
        // The card says which number it was.
        return code !== 'ambiguous_phone_number' || scan === newer || newer.socialInsuranceNumber === undefined
      }),
    ),
  }
}

function prevails(older: Scan, newer: Scan): boolean {
  if (older.fullName === undefined) return false
  if (newer.fullName === undefined || older.textTrusted !== newer.textTrusted)
    return newer.fullName === undefined || older.textTrusted
  return older.kind === 'citizen-card' && newer.kind !== 'citizen-card'
}

function withoutDetails({ fullName: _name, birthDate: _birth, sex: _sex, address: _address, ...numbers }: Scan) {
  return numbers
}

function detailsOf({ fullName, birthDate, sex, address }: Scan, withText: boolean): Partial<Scan> {
  return {
    ...(withText && fullName && { fullName }),
    ...(birthDate && { birthDate }),
    ...(sex && { sex }),
    ...(withText && address && { address }),
  }
}
