import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { addRestrictedRequestSchema, trustCertificateRequestSchema } from '@/lib/contracts/trust'
import { fetchWire } from './fetch-wire'
import { shouldRetry } from './should-retry'

const loadCertificates = async () => (await import('@/lib/contracts/trust')).certificatesResponseSchema
const loadDiagnoses = async () => (await import('@/lib/contracts/trust')).restrictedDiagnosesResponseSchema

export const certificateQuery = () =>
  queryOptions({
    queryKey: ['certificates'],
    queryFn: ({ signal }) => fetchWire({ path: '/api/v1/certificates', loadSchema: loadCertificates, signal }),
    retry: shouldRetry,
  })

export const restrictedQuery = () =>
  queryOptions({
    queryKey: ['restricted-diagnoses'],
    queryFn: ({ signal }) => fetchWire({ path: '/api/v1/restricted-diagnoses', loadSchema: loadDiagnoses, signal }),
    retry: shouldRetry,
  })

// Each change answers with the whole list as it is now.
export const trustCertificateMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (body: z.input<typeof trustCertificateRequestSchema>) =>
      fetchWire({ path: '/api/v1/certificates/trust', body, loadSchema: loadCertificates }),
    onSuccess: (list) => client.setQueryData(certificateQuery().queryKey, list),
  })

export const removeCertificateMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (fingerprint: string) =>
      fetchWire({ path: '/api/v1/certificates/remove', body: { fingerprint }, loadSchema: loadCertificates }),
    onSuccess: (list) => client.setQueryData(certificateQuery().queryKey, list),
  })

export const addRestrictedMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (body: z.input<typeof addRestrictedRequestSchema>) =>
      fetchWire({ path: '/api/v1/restricted-diagnoses/add', body, loadSchema: loadDiagnoses }),
    onSuccess: (list) => client.setQueryData(restrictedQuery().queryKey, list),
  })

export const releaseRestrictedMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (codePrefix: string) =>
      fetchWire({ path: '/api/v1/restricted-diagnoses/release', body: { codePrefix }, loadSchema: loadDiagnoses }),
    onSuccess: (list) => client.setQueryData(restrictedQuery().queryKey, list),
  })
