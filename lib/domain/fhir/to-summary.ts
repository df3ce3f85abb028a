import { referTo, SYSTEMS, type FhirResource } from './resource'

/** What a summary is made of, each list as complete as our sources are. */
export interface SummaryParts {
  patient: FhirResource
  allergies: readonly FhirResource[]
  conditions: readonly FhirResource[]
  medications: readonly FhirResource[]
  results: readonly FhirResource[]
  encounters: readonly FhirResource[]
}

/**
 * `$summary`: a document Bundle in the shape of the International Patient Summary. A section without entries says
 * `unavailable`: nobody told us, which is not the same as none.
 */
export function toSummary(
  parts: SummaryParts,
  { baseUrl, facilityName, bundleId, now }: { baseUrl: string; facilityName: string; bundleId: string; now: Date },
) {
  const { patient, allergies, conditions, medications, results, encounters } = parts
  const composition: FhirResource = {
    resourceType: 'Composition',
    id: bundleId,
    status: 'final',
    type: { coding: [{ system: SYSTEMS.loinc, code: '60591-5', display: 'Patient summary Document' }] },
    subject: referTo('Patient', patient.id),
    date: now.toISOString(),
    author: [{ display: facilityName }],
    title: 'Tóm tắt sức khỏe',
    section: [
      toSection('Thuốc', '10160-0', medications),
      toSection('Dị ứng', '48765-2', allergies),
      toSection('Bệnh', '11450-4', conditions),
      toSection('Kết quả cận lâm sàng', '30954-2', results),
      toSection('Đợt khám chữa bệnh', '46240-8', encounters),
    ],
  }
  const resources = [composition, patient, ...medications, ...allergies, ...conditions, ...results, ...encounters]
  return {
    resourceType: 'Bundle',
    id: bundleId,
    identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${bundleId}` },
    type: 'document',
    timestamp: now.toISOString(),
    entry: resources.map((resource) => ({
      fullUrl: `${baseUrl}/${resource.resourceType}/${resource.id}`,
      resource,
    })),
  }
}

function toSection(title: string, code: string, resources: readonly FhirResource[]) {
  return {
    title,
    code: { coding: [{ system: SYSTEMS.loinc, code }] },
    ...(resources.length > 0
      ? { entry: resources.map(({ resourceType, id }) => referTo(resourceType, id)) }
      : { emptyReason: { coding: [{ system: SYSTEMS.emptyReason, code: 'unavailable' }] } }),
  }
}
