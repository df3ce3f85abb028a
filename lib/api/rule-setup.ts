import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { AddRuleRequest, RemoveRuleRequest, RuleSetup } from '@/lib/contracts/rule-setup'
import { fetchWire } from './fetch-wire'
import { shouldRetry } from './should-retry'

const loadSetup = async () => (await import('@/lib/contracts/rule-setup')).ruleSetupSchema

export const ruleSetupQuery = () =>
  queryOptions({
    queryKey: ['rule-setup'],
    queryFn: ({ signal }) => fetchWire({ path: '/api/v1/settings/rules', loadSchema: loadSetup, signal }),
    retry: shouldRetry,
  })

export const addRuleMutation = (client: QueryClient) => change<AddRuleRequest>(client, 'add')
export const removeRuleMutation = (client: QueryClient) => change<RemoveRuleRequest>(client, 'remove')

function change<Body>(client: QueryClient, name: string) {
  return mutationOptions({
    mutationFn: (body: Body) => fetchWire({ path: `/api/v1/settings/rules/${name}`, body, loadSchema: loadSetup }),
    onSuccess: (setup: RuleSetup) => client.setQueryData(ruleSetupQuery().queryKey, setup),
    onError: () => void client.invalidateQueries({ queryKey: ruleSetupQuery().queryKey }),
  })
}
