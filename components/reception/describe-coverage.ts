import { ApiError } from '@/lib/api/api-error'
import type { Tone } from '@/components/ui/tone'
import type { Coverage, CoverageStatus } from '@/lib/domain/coverage/coverage.schema'
import {
  coverageNextActions,
  coverageProblemSentences,
  coverageStatusLabels,
  describeResultCode,
} from '@/lib/content/coverage'
import { describeError } from '@/lib/content/describe-error'
import { coverageText } from '@/lib/content/coverage-panel'
import { formatDate } from '@/lib/utils/format-dates'

export interface CoverageView {
  tone: Tone
  badge: string
  /** Undefined while nothing is known yet. */
  sentence: string | undefined
  next: string
  /** The card simply holds: its sentence adds nothing to the badge. */
  isPlain?: boolean
}

interface Answer {
  data: Coverage | undefined
  error: Error | null
  isAsked: boolean
  isFetching: boolean
  times: number
}

const TONES = {
  verified: 'good',
  'not-covered': 'wrong',
  'not-found': 'attention',
  mismatch: 'wrong',
  'check-paper': 'attention',
  unverified: 'attention',
} as const satisfies Record<CoverageStatus, Tone>

/** What the panel says about an answer, or about its absence. */
export function describeCoverage({ data, error, isAsked, isFetching, times }: Answer, used: boolean): CoverageView {
  if (!used) return { tone: 'neutral', badge: coverageText.notUsed, sentence: coverageText.notUsedDetail, next: '' }
  if (!isAsked) {
    return {
      tone: 'neutral',
      badge: coverageText.noNumberBadge,
      sentence: coverageText.noNumber,
      next: coverageText.noNumberDetail,
    }
  }
  if (data) return describeAnswer(data, isFetching ? times + 1 : times)
  if (error) {
    const { title, nextStep } = describeError(error instanceof ApiError ? error.code : 'unexpected_fault')
    return {
      tone: 'attention',
      badge: coverageText.failed,
      sentence: title,
      next: `${coverageText.stillAdmit} ${nextStep}`,
    }
  }
  return { tone: 'note', badge: coverageText.asking, sentence: undefined, next: coverageText.stillAdmit }
}

function describeAnswer({ status, resultCode, problem, card }: Coverage, times: number): CoverageView {
  const code = resultCode === undefined ? undefined : describeResultCode(resultCode)
  if (status === 'unverified') {
    return {
      tone: TONES[status],
      badge: coverageText.askingAgain(times),
      sentence: problem ? coverageProblemSentences[problem.code] : (code?.sentence ?? coverageText.failed),
      next: problem?.nextAction === 'tell_administrator' ? coverageNextActions.tell_administrator : coverageText.goOn,
    }
  }
  const badge =
    status === 'verified' && card?.validTo
      ? coverageText.validTo(formatDate(card.validTo))
      : coverageStatusLabels[status]
  return {
    tone: TONES[status],
    badge,
    sentence: problem ? coverageProblemSentences[problem.code] : (code?.sentence ?? coverageStatusLabels[status]),
    next: problem ? coverageNextActions[problem.nextAction] : (code?.nextAction ?? ''),
    isPlain: status === 'verified' && resultCode === '000',
  }
}
