import { referralSheetText as text, sheetText } from '@/lib/content/sheets'
import type { ReferralPaper } from '@/lib/domain/records/paper.schema'
import { formatDay } from '@/lib/utils/format-dates'
import { Labelled, Line, Value } from './sheet-parts'

interface ReferralTreatedProps {
  paper: ReferralPaper
  facilityName: string
  /** Of the facilities before it, by code. */
  names: Readonly<Record<string, string>>
}

/** Where the patient was treated: the facility that refers, and those they came through before it. */
export function ReferralTreated({ paper, facilityName, names }: ReferralTreatedProps) {
  const earlier = paper.earlierFacilityCodes.map((code) => {
    const name = names[code]
    return name === undefined ? sheetText.code(code) : sheetText.named(name, code)
  })
  const places = [`${facilityName}${period(paper)}`, ...earlier]
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
