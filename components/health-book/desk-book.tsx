import { Badge } from '@/components/ui/badge'
import { careKindName } from '@/lib/content/care-kinds'
import { healthBookText as text } from '@/lib/content/health-book'
import type { EpisodeLine, HealthBookResponse } from '@/lib/contracts/records'
import { formatDay } from '@/lib/utils/format-dates'
import { SourceList } from './source-list'

interface DeskBookProps {
  book: Extract<HealthBookResponse, { view: 'desk' }>
  isAskingOthers: boolean
}

/** The little of a health book that reception may see: where, when, main diagnosis, and that allergies are on record. */
export function DeskBook({ book, isAskingOthers }: DeskBookProps) {
  const onRecord = book.allergies === 'on-record'
  return (
    <div className="flex flex-col gap-3">
      <SourceList sources={book.sources} isAskingOthers={isAskingOthers} />
      <p className="text-table flex flex-wrap items-center gap-2">
        {text.allergies}:{' '}
        <Badge tone={onRecord ? 'wrong' : 'attention'}>
          {onRecord ? text.allergiesOnRecord : text.allergiesUnknown}
        </Badge>
      </p>
      <p className="text-label text-soft">{text.deskView}</p>
      {book.episodes.length === 0 && <p className="text-table text-soft">{text.noEpisodes}</p>}
      <ol className="rounded-card border-line bg-card divide-line divide-y border">
        {book.episodes.map((line) => (
          <li
            key={line.episodeId}
            className="text-table px-4 py-2.5 [contain-intrinsic-size:auto_64px] [content-visibility:auto]"
          >
            <span className="block font-semibold">{diagnosisOf(line)}</span>
            <span className="text-label text-soft">
              {[formatDay(line.admittedAt), careKindName(line.careKind), line.facilityName ?? line.facilityCode].join(
                ' · ',
              )}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function diagnosisOf({ restricted, mainDiagnosis }: EpisodeLine): string {
  if (restricted) return text.restricted
  return [mainDiagnosis?.code, mainDiagnosis?.text].filter(Boolean).join(' ') || text.noDiagnosis
}
