import type { EnvelopeProblem, EnvelopeTable } from './envelope.types'

/** A record's tables held against each other: one MA_LK, one facility, lists of equal length. */
export function checkRecord(tables: readonly EnvelopeTable[], facilityCode: string | undefined): EnvelopeProblem[] {
  const main = tables.find(({ kind }) => kind === 'XML1')
  const papers = tables.filter(({ kind }) => kind === 'XML13' || kind === 'XML14')
  if (!main && papers.length === 0) return [{ code: 'main_table_missing', severity: 'error', table: 'XML1' }]
  const linkId = findLinkId(tables)
  return [
    ...tables.flatMap((table) => checkLinks(table, linkId)),
    ...tables.flatMap((table) => checkFacility(table, facilityCode)),
    ...(main ? checkCards(main) : []),
  ]
}

/** MA_LK of a record: of its XML1, or of the first table where there is none. */
export function findLinkId(tables: readonly EnvelopeTable[]): string | undefined {
  const first = tables.find(({ kind }) => kind === 'XML1') ?? tables[0]
  return first?.rows[0]?.MA_LK
}

function checkLinks({ kind, rows }: EnvelopeTable, linkId: string | undefined): EnvelopeProblem[] {
  return rows.flatMap(({ MA_LK }, at) =>
    MA_LK === undefined || MA_LK === linkId
      ? []
      : [{ code: 'link_differs', severity: 'error', table: kind, field: 'MA_LK', row: at + 1 } as const],
  )
}

// The portal refuses this too; a file under another hospital's name would otherwise be believed as theirs.
function checkFacility({ kind, rows }: EnvelopeTable, facilityCode: string | undefined): EnvelopeProblem[] {
  if (kind !== 'XML1' && kind !== 'XML13' && kind !== 'XML14') return []
  return rows.flatMap(({ MA_CSKCB }, at) =>
    MA_CSKCB === undefined || facilityCode === undefined || MA_CSKCB === facilityCode
      ? []
      : [{ code: 'facility_differs', severity: 'error', table: kind, field: 'MA_CSKCB', row: at + 1 } as const],
  )
}

// A card changed in mid-stay makes parallel lists.
function checkCards({ rows: [row] }: EnvelopeTable): EnvelopeProblem[] {
  const count = (text: string | undefined) => (text ?? '').split(';').filter((part) => part.trim() !== '').length
  const cards = count(row?.MA_THE_BHYT)
  const lists = ['MA_DKBD', 'GT_THE_TU', 'GT_THE_DEN'].filter((field) => ![0, cards].includes(count(row?.[field])))
  return lists.map((field) => ({ code: 'list_counts_differ', severity: 'warning', table: 'XML1', field, row: 1 }))
}
