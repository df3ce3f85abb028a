import type { Paper } from './paper.schema'

/** Every facility that a paper names by its code, once each. */
export function facilityCodesOf(papers: readonly Paper[]): string[] {
  const codes = papers.flatMap((paper) =>
    paper.kind === 'referral'
      ? [paper.fromFacilityCode, paper.toFacilityCode, ...paper.earlierFacilityCodes]
      : [paper.fromFacilityCode],
  )
  return [...new Set(codes.filter((code) => code !== undefined))]
}
