import type { OpenPaperResponse } from '@/lib/contracts/records'
import type { Paper } from '@/lib/domain/records/paper.schema'

/** A paper with the names of its facilities, where it gives codes only: ours, and what the catalogue calls the others. */
export function nameFacilities(
  paper: Paper,
  catalogue: OpenPaperResponse['facilityNames'],
  own: { code: string; name: string },
): Paper {
  const nameOf = (code: string | undefined, onPaper: string | undefined) =>
    code === own.code ? own.name : (onPaper ?? (code === undefined ? undefined : catalogue[code]))
  const from = nameOf(paper.fromFacilityCode, paper.fromFacilityName)
  const named = { ...paper, ...(from !== undefined && { fromFacilityName: from }) }
  if (named.kind === 'appointment') return named
  const to = nameOf(named.toFacilityCode, named.toFacilityName)
  return { ...named, ...(to !== undefined && { toFacilityName: to }) }
}
