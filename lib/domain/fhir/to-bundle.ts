import type { FhirResource } from './resource'

interface Page {
  /** Address of the FHIR interface, without a slash at the end. */
  baseUrl: string
  total: number
  /** Where the rest is, where there is more. */
  next?: string | undefined
}

/** A searchset Bundle of one page. */
export function toSearchset(resources: readonly FhirResource[], { baseUrl, total, next }: Page) {
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total,
    ...(next && { link: [{ relation: 'next', url: next }] }),
    ...(resources.length > 0 && {
      entry: resources.map((resource) => ({
        fullUrl: `${baseUrl}/${resource.resourceType}/${resource.id}`,
        resource,
        search: { mode: 'match' },
      })),
    }),
  }
}
