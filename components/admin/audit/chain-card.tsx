'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import { auditQueries, startCheckMutation } from '@/lib/api/audit'
import type { AuditCheck } from '@/lib/contracts/audit'
import { auditCheckStates, auditText, describeBreak } from '@/lib/content/audit'
import { formatClock, formatDay } from '@/lib/utils/format-dates'
import { formatCount } from '@/lib/utils/format-numbers'

const TONES = { running: 'note', whole: 'good', broken: 'wrong', failed: 'attention' } as const

/** Whether nobody changed the trail: the last checks, and another one in the background. */
export function ChainCard() {
  const { data, error } = useQuery(auditQueries.overview())
  const start = useMutation(startCheckMutation(useQueryClient()))
  const running = data?.checks.find(({ state }) => state === 'running')
  const isBusy = start.isPending || running !== undefined
  const [last] = data?.checks ?? []

  function check(everything: boolean): void {
    if (!isBusy) start.mutate(everything)
  }

  return (
    <Card title={auditText.chain}>
      <ProblemBanner error={error ?? start.error} />
      {!data && !error && <Skeleton width="w-64" />}
      {data && (
        <p className="text-table">
          {auditText.entries(formatCount(data.entries))} {!last && auditText.neverChecked}
        </p>
      )}
      <p className="text-table text-soft max-w-[76ch]">{auditText.checkDetail}</p>
      <div role="status" className="my-2">
        {running && <Progress check={running} />}
        {last?.broken && (
          <Banner tone="wrong" title={auditCheckStates.broken}>
            {describeBreak(last.broken)}
          </Banner>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button aria-disabled={isBusy} onClick={() => check(false)}>
          {auditText.check}
        </Button>
        <Button aria-disabled={isBusy} onClick={() => check(true)}>
          {auditText.checkAll}
        </Button>
      </div>
      <ul className="divide-line mt-2 divide-y">
        {data?.checks.map((each) => (
          <li key={each.checkId} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <Badge tone={TONES[each.state]}>{auditCheckStates[each.state]}</Badge>
            <span className="text-table text-soft min-w-0">
              {auditText.checkLine(
                formatCount(each.from + 1),
                formatCount(each.to),
                each.startedBy,
                `${formatClock(each.startedAt)} ${formatDay(each.startedAt)}`,
              )}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Progress({ check: { from, to, checked } }: { check: AuditCheck }) {
  return (
    <div className="flex flex-col gap-1">
      <progress
        aria-label={auditText.progress}
        max={Math.max(1, to - from)}
        value={checked - from}
        className="accent-brand h-2.5 w-full max-w-96"
      />
      <p className="text-table">{auditText.progressOf(formatCount(checked - from), formatCount(to - from))}</p>
    </div>
  )
}
