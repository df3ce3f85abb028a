'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Skeleton } from '@/components/ui/skeleton'
import { facilitySetupQueries } from '@/lib/api/facility-setup'
import type { PreviewFacilityRequest, PreviewFacilityResponse } from '@/lib/contracts/facility-setup'
import { facilityText, typicalVisitTexts } from '@/lib/content/facility-setup'
import { formatDate } from '@/lib/utils/format-dates'
import { joinClasses } from '@/lib/utils/join-classes'

/** What typical visits would count as, beside what they count as now. Nothing is changed by looking. */
export function RatePreview(request: PreviewFacilityRequest) {
  const { data } = useQuery({ ...facilitySetupQueries.preview(request), placeholderData: keepPreviousData })
  return (
    <section aria-label={facilityText.effect} className="border-line rounded-control bg-page border px-3 py-2.5">
      <h3 className="text-table font-semibold">{facilityText.effectTitle(formatDate(request.day))}</h3>
      {data ? <RateTable {...data} /> : <Skeleton width="w-64" />}
    </section>
  )
}

function RateTable({ before: former, after }: PreviewFacilityResponse) {
  return (
    <table className="text-table mt-1 w-full border-collapse">
      <thead>
        <tr className="text-label text-faint text-left">
          <th className="py-1 pr-3 font-medium">{facilityText.effectVisit}</th>
          <th className="py-1 pr-3 font-medium">{facilityText.effectNow}</th>
          <th className="py-1 font-medium">{facilityText.effectThen}</th>
        </tr>
      </thead>
      <tbody>
        {after.map((rate) => {
          const before = former.find(({ visit }) => visit === rate.visit)
          const isNew = before?.code !== rate.code || before.ratePercent !== rate.ratePercent
          return (
            <tr key={rate.visit} className="border-line border-t">
              <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                {typicalVisitTexts[rate.visit]}
              </th>
              <td className="py-1.5 pr-3">{before ? toText(before) : facilityText.notDecided}</td>
              <td className={joinClasses('py-1.5', isNew && 'text-attention font-semibold')}>
                {isNew ? `→ ${toText(rate)}` : toText(rate)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function toText({ code, ratePercent }: { code: string; ratePercent: number }): string {
  return facilityText.counts(code, String(ratePercent).replace('.', ','))
}
