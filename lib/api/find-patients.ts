import { mutationOptions } from '@tanstack/react-query'
import type { PersonCard } from '@/lib/contracts/people'
import { ApiError } from './api-error'
import { fetchWire } from './fetch-wire'

/** People by whatever was typed or scanned, as the counter finds them. A mutation: each look is recorded, nothing is kept. */
export const findPatientsMutation = () => mutationOptions({ mutationFn: findPatients, gcTime: 0 })

async function findPatients(raw: string): Promise<PersonCard[]> {
  const { parseScan } = await import('@/lib/domain/scan/parse-scan')
  const scan = parseScan(raw, 'typed')
  if (!scan.ok) throw new ApiError({ code: scan.error.code })
  if (scan.value.kind === 'text-query') {
    const { people } = await fetchWire({
      path: '/api/v1/people/search',
      body: { query: raw },
      loadSchema: async () => (await import('@/lib/contracts/people')).searchPeopleResponseSchema,
    })
    return people
  }
  const found = await fetchWire({
    path: '/api/v1/people/find',
    body: { scan: scan.value },
    loadSchema: async () => (await import('@/lib/contracts/people')).findPersonResponseSchema,
  })
  switch (found.match) {
    case 'one':
    case 'old-number':
    case 'contradicted':
      return [found.person]
    case 'several':
      return found.people
    case 'none':
      return found.similar
  }
}
