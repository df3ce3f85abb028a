import { Badge } from '@/components/ui/badge'
import type { PaperCard } from '@/lib/contracts/records'
import { describeSource, paperText, signatureLabels } from '@/lib/content/desk-records'
import { formatClock, formatDate, formatDay } from '@/lib/utils/format-dates'
import { describePaper } from './describe-paper'
import { Fact } from './fact'
import { issuerOf } from './issuer-of'

/** What the card knows of a paper, line by line. */
export function PaperFacts({ paper, hereCode }: { paper: PaperCard; hereCode: string }) {
  const { badge, diagnosis } = describePaper(paper, hereCode)
  const { kind, number, toFacilityCode, toFacilityName, dueOn, signature, seen, usedOn, source } = paper
  return (
    <>
      <p className="text-table flex flex-wrap items-center gap-x-2.5">
        <Badge tone={badge.tone}>{badge.text}</Badge>
        {paper.referral?.lastDay && paperText.lastDay(formatDate(paper.referral.lastDay))}
      </p>
      <dl className="divide-line border-line text-table mt-3 divide-y border-t">
        <Fact label={paperText.number}>{number}</Fact>
        <Fact label={paperText.from}>{issuerOf(paper)}</Fact>
        {kind === 'referral' ? (
          <>
            <Fact label={paperText.destination}>
              {[toFacilityCode, toFacilityName].filter(Boolean).join(' ') || paperText.unknown}
            </Fact>
            <Fact label={paperText.signing}>{signingDay(paper)}</Fact>
          </>
        ) : (
          <Fact label={paperText.dueOn}>{dueOn ? formatDate(dueOn) : paperText.unknown}</Fact>
        )}
        <Fact label={paperText.diagnosis}>{diagnosis}</Fact>
        <Fact label={paperText.signature}>
          {[signatureLabels[signature.status], signature.signedBy].filter(Boolean).join(' · ')}
        </Fact>
        {seen && <Fact label={paperText.seen}>{paperText.seenOn[seen]}</Fact>}
        {usedOn && <Fact label={paperText.used}>{formatDate(usedOn)}</Fact>}
        <Fact label={paperText.source}>
          {describeSource(source)} · {formatDay(source.at)} {formatClock(source.at)}
        </Fact>
      </dl>
    </>
  )
}

function signingDay({ signedOn, signedOnAssumed }: PaperCard): string {
  if (!signedOn) return paperText.noSigningDay
  const date = formatDate(signedOn)
  return signedOnAssumed ? `${paperText.signedOnAssumed(date)}, ${paperText.signingUnread}` : date
}
