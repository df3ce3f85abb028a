import { Card } from '@/components/ui/card'
import type { InsuredVisit } from '@/lib/domain/coverage/coverage.schema'
import { describeTreatmentOutcome } from '@/lib/content/coverage'
import { coverageText } from '@/lib/content/coverage-panel'
import { formatDay } from '@/lib/utils/format-dates'
import { useDeskSession } from '@/components/shell/desk-session'

const SHOWN = 5

/** Earlier insured visits: when, where, how they ended. What for is clinical and not the reception's to see. */
export function CoverageVisits({ visits }: { visits: readonly InsuredVisit[] }) {
  const { facility } = useDeskSession()
  return (
    <Card title={coverageText.visits} grow scrolls>
      {visits.length === 0 && <p className="text-table text-soft">{coverageText.noVisits}</p>}
      <ul className="divide-line divide-y">
        {visits.slice(0, SHOWN).map((visit) => (
          <li key={`${visit.facilityCode}:${visit.admittedAt}`} className="text-table flex flex-wrap gap-x-4 py-2">
            <span className="min-w-52">
              {coverageText.stay(formatDay(visit.admittedAt), visit.dischargedAt && formatDay(visit.dischargedAt))}
            </span>
            <span className="font-semibold">
              {visit.facilityCode}
              {visit.facilityCode === facility.code && ` (${coverageText.here})`}
            </span>
            <span className="text-soft ml-auto">
              {visit.dischargedAt ? describeTreatmentOutcome(visit.outcome) : coverageText.stillIn}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
