import { referralSheetText as text, sheetText } from '@/lib/content/sheets'
import type { ReferralPaper } from '@/lib/domain/records/paper.schema'
import { formatDay } from '@/lib/utils/format-dates'
import { Labelled, Line, Value } from './sheet-parts'

/** Where the patient was treated: the facility that refers, and those they came through before it. */
export function ReferralTreated({ paper, facilityName }: { paper: ReferralPaper; facilityName: string }) {
  const places = [`${facilityName}${period(paper)}`, ...paper.earlierFacilityCodes.map(sheetText.code)]
  return (
    <>
      <Line>{text.treated}:</Line>
      {places.map((place) => (
        <Line key={place} dash="+" inset>
          <Labelled label={text.at}>
            <Value>{place}</Value>
          </Labelled>
        </Line>
      ))}
    </>
  )
}

function period({ treatedFrom, treatedTo }: ReferralPaper): string {
  if (!treatedFrom) return ''
  return treatedTo ? text.fromTo(formatDay(treatedFrom), formatDay(treatedTo)) : text.from(formatDay(treatedFrom))
}
