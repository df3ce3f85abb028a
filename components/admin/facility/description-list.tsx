'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Badge } from '@/components/ui/badge'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { withdrawDescriptionMutation } from '@/lib/api/facility-setup'
import type { FacilityDescription, FacilitySetup } from '@/lib/contracts/facility-setup'
import { facilityLevelTexts, facilityText, formerTierTexts } from '@/lib/content/facility-setup'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { formatDate, formatDay } from '@/lib/utils/format-dates'

interface DescriptionListProps {
  setup: FacilitySetup
  onCorrect: (facility: FacilityDescription, validFrom: LocalDate) => void
}

/** What the facility was, is and will be, by the day each description begins. */
export function DescriptionList({ setup, onCorrect }: DescriptionListProps) {
  const { descriptions, today, current, versions } = setup
  const withdraw = useMutation(withdrawDescriptionMutation(useQueryClient()))
  const inForce = descriptions.findLast(({ validFrom }) => validFrom <= today)?.validFrom
  return (
    <Card title={facilityText.descriptions}>
      <ProblemBanner error={withdraw.error} />
      {!inForce && (
        <Banner tone={current ? 'note' : 'attention'}>
          {current ? `${facilityText.demo} ${toSentence(current)}.` : facilityText.none}
        </Banner>
      )}
      <ul className="divide-line divide-y">
        {descriptions.toReversed().map(({ validFrom, facility, at, by }) => (
          <li key={validFrom} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <div className="min-w-0 grow basis-64">
              <p className="font-semibold">
                {facilityText.from(formatDate(validFrom))} {standingOf(validFrom, inForce, today)}
              </p>
              <p className="text-table">{toSentence(facility)}</p>
              <p className="text-label text-faint">{facilityText.described(by, formatDay(at))}</p>
            </div>
            <div className="flex flex-wrap gap-2">
              <Button size="small" onClick={() => onCorrect(facility, validFrom)}>
                {facilityText.correct}
              </Button>
              {validFrom > today && (
                <Button
                  size="small"
                  look="danger"
                  aria-disabled={withdraw.isPending}
                  onClick={() => {
                    if (!withdraw.isPending) withdraw.mutate({ version: versions.descriptions, validFrom })
                  }}
                >
                  {facilityText.withdraw}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function standingOf(validFrom: LocalDate, inForce: LocalDate | undefined, today: LocalDate) {
  if (validFrom === inForce) return <Badge tone="good">{facilityText.inForce}</Badge>
  if (validFrom > today) return <Badge tone="note">{facilityText.coming}</Badge>
  return <Badge tone="neutral">{facilityText.past}</Badge>
}

function toSentence({ level, score, formerTier, listedInitial, provisionalBasic }: FacilityDescription): string {
  return [
    facilityLevelTexts[level],
    score === undefined ? facilityText.noPoints : facilityText.points(String(score).replace('.', ',')),
    formerTierTexts[formerTier],
    ...(listedInitial ? [facilityText.listed] : []),
    ...(provisionalBasic ? [facilityText.provisional] : []),
  ].join(' · ')
}
