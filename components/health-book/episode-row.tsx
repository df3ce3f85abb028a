'use client'

import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo, useId, useState } from 'react'
import { careKindName } from '@/lib/content/care-kinds'
import { healthBookText as text, outcomeName } from '@/lib/content/health-book'
import type { Diagnosis } from '@/lib/domain/records/diagnosis.schema'
import type { Episode } from '@/lib/domain/records/episode.schema'
import { formatDay } from '@/lib/utils/format-dates'
import { EpisodeBody } from './episode-body'

/** One episode as a line; what it holds is drawn only once it is opened. */
export const EpisodeRow = memo(function EpisodeRow({ episode }: { episode: Episode }) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const Chevron = open ? ChevronDown : ChevronRight
  return (
    // Lines out of sight cost no layout: 500 of them scroll like fifty.
    <li className="border-line border-t [contain-intrinsic-size:auto_68px] [content-visibility:auto] first:border-t-0 print:break-inside-avoid print:[content-visibility:visible]">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        className="hover:bg-page flex w-full items-start gap-2.5 px-3 py-2.5 text-left -outline-offset-2 md:px-4"
      >
        <Chevron aria-hidden size={18} className="text-soft mt-0.5 shrink-0 print:hidden" />
        <span className="text-table grid min-w-0 grow gap-x-4 md:grid-cols-[190px_minmax(0,1fr)]">
          <span className="font-semibold">
            {period(episode)}
            <span className="text-label text-soft block font-normal">{careKindName(episode.careKind)}</span>
          </span>
          <span className="min-w-0">
            <span className="block font-semibold break-words">{diagnosisText(episode.mainDiagnosis)}</span>
            <span className="text-label text-soft block">
              {[
                episode.facilityName ?? episode.facilityCode,
                episode.outcome && outcomeName(episode.outcome),
                text.counts(episode.medicines.length, episode.results.length),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        </span>
      </button>
      {open && (
        <div id={id} className="px-3 pt-3 pb-4 md:pr-4 md:pl-11">
          <EpisodeBody episode={episode} />
        </div>
      )}
    </li>
  )
})

function period({ admittedAt, dischargedAt }: Episode): string {
  const from = formatDay(admittedAt)
  const to = dischargedAt && formatDay(dischargedAt)
  return to && to !== from ? `${from} – ${to}` : from
}

function diagnosisText({ code, text: words }: Diagnosis): string {
  return [code, words].filter(Boolean).join(' ') || text.noDiagnosis
}
