import { useQuery } from '@tanstack/react-query'
import { ApiError } from '@/lib/api/api-error'
import { recordQueries } from '@/lib/api/records'
import { chosenPapers } from './chosen-papers'
import { isInsured } from './is-insured'
import type { useCoverage } from './use-coverage'
import type { Records } from './use-records'
import type { VisitState } from './visit-state'

/**
 * What the visit in front counts as, decided by the server once insurance and papers have answered, or failed to: a code
 * that is about to change helps nobody. Undecided where insurance is not to pay or there is no number to ask by.
 */
export function useVisitRoute(state: VisitState, coverage: ReturnType<typeof useCoverage>, records: Records) {
  const { subject, token } = records
  const draft = 'draft' in state ? state.draft : undefined
  const isAnswered = coverage.data !== undefined || coverage.isError
  const { papers } = records
  const chosen = draft ? chosenPapers(draft) : []
  // Ours alone decide where there is one to use; without, another service may still tell of one.
  const isOwnEnough = chosen.some(({ kind }) => kind === 'referral')
  const isSearched = papers.error !== null || (papers.data !== undefined && (isOwnEnough || !papers.isAskingOthers))
  const hasNumber =
    coverage.isAsked && !(coverage.error instanceof ApiError && coverage.error.code === 'no_number_to_ask')
  const isDecided = draft !== undefined && isInsured(draft) && subject !== undefined && hasNumber
  const request = {
    subject: subject ?? {},
    paperIds: chosen.map(({ paperId }) => paperId),
    routeGrounds: [...(draft?.routeGrounds ?? [])],
    emergency: draft?.priorityTicks.some(({ ground }) => ground === 'emergency') ?? false,
  }
  const query = useQuery({
    ...recordQueries.route(request, token, coverage.dataUpdatedAt),
    enabled: isDecided && isAnswered && isSearched,
    // Another paper or a newer answer for the same person: what stood before stays until it is decided.
    placeholderData: (before, asked) => (asked?.queryKey[2] === token ? before : undefined),
  })
  const isWaiting = isDecided && (!isAnswered || !isSearched || (query.data === undefined && !query.isError))
  return { decision: isDecided ? query.data?.decision : undefined, isWaiting }
}
