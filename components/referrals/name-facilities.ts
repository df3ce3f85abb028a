import type { PaperCard } from '@/lib/contracts/records'
import type { Paper } from '@/lib/domain/records/paper.schema'

/** A paper with the names of its facilities, where it gives codes only: ours, and what the catalogue calls its issuer. */
export function nameFacilities(
  paper: Paper,
  { fromFacilityName: catalogued }: Pick<PaperCard, 'fromFacilityName'>,
  own: { code: string; name: string },
): Paper {
  const name = paper.fromFacilityCode === own.code ? own.name : (paper.fromFacilityName ?? catalogued)
  const from = name === undefined ? {} : { fromFacilityName: name }
  if (paper.kind === 'appointment') return { ...paper, ...from }
  return { ...paper, ...from, ...(paper.toFacilityCode === own.code && { toFacilityName: own.name }) }
}
