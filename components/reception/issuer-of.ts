/** A facility as the desk reads it: code and, where somebody told it, name. */
export function issuerOf(place: { fromFacilityCode: string; fromFacilityName?: string | undefined }): string {
  return [place.fromFacilityCode, place.fromFacilityName].filter(Boolean).join(' ')
}
