import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import type {
  ChangeGatewayAccountRequest,
  GatewaySetup,
  ResetGatewayAccountRequest,
  TestGatewayRequest,
  TestGatewayResponse,
} from '@/lib/contracts/gateway-setup'
import { fetchWire } from './fetch-wire'
import { shouldRetry } from './should-retry'

// Co-payments may take the gateway a minute, after a sign-in.
const LONGEST_TEST_MS = 75_000

const loadSetup = async () => (await import('@/lib/contracts/gateway-setup')).gatewaySetupSchema
const loadOutcome = async () => (await import('@/lib/contracts/gateway-setup')).testGatewayResponseSchema

export const gatewaySetupQuery = () =>
  queryOptions({
    queryKey: ['gateway-setup'],
    queryFn: ({ signal }) => fetchWire({ path: '/api/v1/settings/gateway', loadSchema: loadSetup, signal }),
    retry: shouldRetry,
  })

export const changeGatewayAccountMutation = (client: QueryClient) =>
  change<ChangeGatewayAccountRequest>(client, 'account')
export const resetGatewayAccountMutation = (client: QueryClient) => change<ResetGatewayAccountRequest>(client, 'reset')

/** Tries one step. Whom it asks about goes in the body and into no cache. */
export function testGatewayStep(body: TestGatewayRequest): Promise<TestGatewayResponse> {
  return fetchWire({
    path: '/api/v1/settings/gateway/test',
    body,
    loadSchema: loadOutcome,
    timeoutMs: LONGEST_TEST_MS,
  })
}

function change<Body>(client: QueryClient, name: string) {
  return mutationOptions({
    mutationFn: (body: Body) => fetchWire({ path: `/api/v1/settings/gateway/${name}`, body, loadSchema: loadSetup }),
    onSuccess: (setup: GatewaySetup) => client.setQueryData(gatewaySetupQuery().queryKey, setup),
    onError: () => void client.invalidateQueries({ queryKey: gatewaySetupQuery().queryKey }),
    // A password must not rest in the browser's memory of past calls.
    gcTime: 0,
  })
}
