'use client'

import { useMutation } from '@tanstack/react-query'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { reviewAccessMutation } from '@/lib/api/record-accesses'
import type { RecordAccess } from '@/lib/contracts/record-accesses'
import { accessText, describeLookedAt } from '@/lib/content/accesses'
import { formatClock, formatDay } from '@/lib/utils/format-dates'

const TONES = { accepted: 'good', questioned: 'attention' } as const

/** One look: who, at what, of whom, why; the verdict stays in its place, and another one may follow. */
export function AccessLine({ access }: { access: RecordAccess }) {
  const review = useMutation(reviewAccessMutation())
  const { accessId, at, actorName, what, fullName, reason } = access
  const given = review.isSuccess ? review.variables.verdict : undefined
  const verdict = given ?? access.review?.verdict
  const line = given
    ? accessText.you
    : access.review && accessText.verdictLine(access.review.by, formatDay(access.review.at))

  function judge(wanted: 'accepted' | 'questioned'): void {
    if (!review.isPending) review.mutate({ accessId, verdict: wanted })
  }

  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 grow basis-72">
        <p className="font-semibold break-words">
          {actorName} · {accessText.looked(describeLookedAt(what))}
        </p>
        <p className="text-table break-words">
          {accessText.of}: {fullName ?? accessText.nobody}
        </p>
        <p className="text-table text-soft break-words">{reason ? accessText.reason(reason) : accessText.noReason}</p>
        <p className="text-label text-faint">
          {formatClock(at)} {formatDay(at)}
        </p>
        <ProblemBanner error={review.error} />
      </div>
      <div className="flex flex-col items-start gap-1.5" role="status">
        {verdict && <Badge tone={TONES[verdict]}>{accessText.verdicts[verdict]}</Badge>}
        {line && <span className="text-label text-faint">{line}</span>}
      </div>
      <span className="flex flex-wrap gap-2">
        <Button
          size="small"
          aria-label={accessText.acceptOf(actorName)}
          aria-disabled={review.isPending || verdict === 'accepted'}
          onClick={() => verdict !== 'accepted' && judge('accepted')}
        >
          {accessText.accept}
        </Button>
        <Button
          size="small"
          aria-label={accessText.questionOf(actorName)}
          aria-disabled={review.isPending || verdict === 'questioned'}
          onClick={() => verdict !== 'questioned' && judge('questioned')}
        >
          {accessText.question}
        </Button>
      </span>
    </li>
  )
}
