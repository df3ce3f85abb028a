import { fhirTypeSchema } from './fhir-types'

/** What the interface can do: read and search by POST, nothing else. `date` is the day of this description. */
export function buildCapabilityStatement(baseUrl: string) {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-11-24',
    kind: 'instance',
    implementation: { description: 'tiepdon', url: baseUrl },
    fhirVersion: '4.0.1',
    format: ['json'],
    rest: [
      {
        mode: 'server',
        documentation:
          'Read-only. Searches are POST [type]/_search with a form body, so that no number of a person is in an address.',
        security: { description: 'Authorization: Bearer, a service token with the scope fhir:read.' },
        resource: fhirTypeSchema.options.map((type) => ({
          type,
          interaction: [{ code: 'read' }, { code: 'search-type' }],
          searchParam: [
            type === 'Patient' ? { name: 'identifier', type: 'token' } : { name: 'patient', type: 'reference' },
          ],
          ...(type === 'Patient' && {
            operation: [{ name: 'summary', definition: 'http://hl7.org/fhir/uv/ips/OperationDefinition/summary' }],
          }),
        })),
      },
    ],
  }
}
