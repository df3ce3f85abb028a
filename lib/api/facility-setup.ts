import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import type {
  AnswerConditionRequest,
  ChangeOptionsRequest,
  ChangeProfileRequest,
  DescribeFacilityRequest,
  FacilitySetup,
  PreviewFacilityRequest,
  WithdrawDescriptionRequest,
} from '@/lib/contracts/facility-setup'
import { fetchWire } from './fetch-wire'
import { shouldRetry } from './should-retry'

const loadSetup = async () => (await import('@/lib/contracts/facility-setup')).facilitySetupSchema
const loadPreview = async () => (await import('@/lib/contracts/facility-setup')).previewFacilityResponseSchema

export const facilitySetupQueries = {
  all: () =>
    queryOptions({
      queryKey: ['facility-setup'],
      queryFn: ({ signal }) => fetchWire({ path: '/api/v1/settings/facility', loadSchema: loadSetup, signal }),
      retry: shouldRetry,
    }),
  preview: (body: PreviewFacilityRequest) =>
    queryOptions({
      queryKey: ['facility-preview', body],
      queryFn: ({ signal }) =>
        fetchWire({ path: '/api/v1/settings/facility/preview', body, loadSchema: loadPreview, signal }),
      retry: shouldRetry,
    }),
}

export const changeProfileMutation = (client: QueryClient) => change<ChangeProfileRequest>(client, 'profile')
export const describeFacilityMutation = (client: QueryClient) => change<DescribeFacilityRequest>(client, 'describe')
export const withdrawDescriptionMutation = (client: QueryClient) =>
  change<WithdrawDescriptionRequest>(client, 'withdraw')
export const changeOptionsMutation = (client: QueryClient) => change<ChangeOptionsRequest>(client, 'options')
export const answerConditionMutation = (client: QueryClient) => change<AnswerConditionRequest>(client, 'condition')

/** Each change answers with all that holds now; a refused one is followed by reading what somebody else saved. */
function change<Body>(client: QueryClient, name: string) {
  return mutationOptions({
    mutationFn: (body: Body) => fetchWire({ path: `/api/v1/settings/facility/${name}`, body, loadSchema: loadSetup }),
    onSuccess: (setup: FacilitySetup) => client.setQueryData(facilitySetupQueries.all().queryKey, setup),
    onError: () => void client.invalidateQueries({ queryKey: facilitySetupQueries.all().queryKey }),
  })
}
