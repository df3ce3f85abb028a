import { TriangleAlert } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { healthBookText as text } from '@/lib/content/health-book'
import type { AllergyMention } from '@/lib/domain/records/health-book.schema'
import { formatDay } from '@/lib/utils/format-dates'

interface AllergiesCardProps {
  mentions: readonly AllergyMention[]
  /** By code. */
  facilityNames: ReadonlyMap<string, string>
}

/** What the records say of allergies, in their own words. Nothing on record is never shown as "none". */
export function AllergiesCard({ mentions, facilityNames }: AllergiesCardProps) {
  const has = mentions.some(({ says }) => says === 'has')
  return (
    <Card title={text.allergies} badge={<AllergyBadge mentions={mentions} />} edge={has ? 'wrong' : 'line'}>
      {mentions.length === 0 ? (
        <p className="text-table text-soft">{text.allergiesUnknownDetail}</p>
      ) : (
        <ul className="text-table flex flex-col gap-1.5">
          {mentions.map(({ text: words, says, facilityCode, at }) => (
            <li key={`${at} ${facilityCode} ${words}`}>
              <q className="font-semibold break-words">{words}</q>
              <span className="text-label text-soft block">
                {text.says[says]} · {facilityNames.get(facilityCode) ?? facilityCode} · {formatDay(at)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function AllergyBadge({ mentions }: { mentions: readonly AllergyMention[] }) {
  if (mentions.length === 0) return <Badge tone="attention">{text.allergiesUnknown}</Badge>
  return mentions.some(({ says }) => says === 'has') ? (
    <Badge tone="wrong" sign={false}>
      <TriangleAlert aria-hidden size={14} strokeWidth={2.5} />
      {text.allergiesOnRecord}
    </Badge>
  ) : (
    <Badge tone="note">{text.allergiesDenied}</Badge>
  )
}
