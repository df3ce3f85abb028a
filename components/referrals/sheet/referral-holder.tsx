import { sexLabels } from '@/lib/content/people'
import { ethnicityName, nationalityName, referralSheetText as text, sheetText } from '@/lib/content/sheets'
import type { PaperHolder } from '@/lib/domain/records/paper.schema'
import { formatDate } from '@/lib/utils/format-dates'
import { Box, FieldLine, Labelled, Line, Value } from './sheet-parts'

/** Whom the referral is for. No electronic data carries the place of work or the two boxes. */
export function ReferralHolder({ holder }: { holder: PaperHolder }) {
  const { ethnicityCode, nationalityCode, occupationCode, insuranceValidTo } = holder
  return (
    <>
      <Line>
        <Labelled label={text.fullName}>
          <Value strong>{holder.fullName.toUpperCase()}</Value>
        </Labelled>
        <Labelled label={text.sex}>
          <Value>{sexLabels[holder.sex]}</Value>
        </Labelled>
        <Labelled label={text.birthYear}>
          <Value>{holder.birthDate && String(holder.birthDate.year)}</Value>
        </Labelled>
      </Line>
      <FieldLine label={text.address} value={holder.address} />
      <Line>
        <Labelled label={text.ethnicity}>
          <Value>{ethnicityCode && ethnicityName(ethnicityCode)}</Value>
        </Labelled>
        <Labelled label={text.nationality}>
          <Value>{nationalityCode && nationalityName(nationalityCode)}</Value>
        </Labelled>
      </Line>
      <Line>
        <Labelled label={text.occupation}>
          <Value>{occupationCode && sheetText.code(occupationCode)}</Value>
        </Labelled>
        <Labelled label={text.workplace}>
          <Value />
        </Labelled>
      </Line>
      <FieldLine label={text.card} value={holder.insuranceCardNumber} />
      <Line>
        <Labelled label={text.validTo}>
          <Value>{insuranceValidTo && formatDate(insuranceValidTo)}</Value>
        </Labelled>
        <span className="flex flex-wrap gap-x-4">
          <span>
            {text.ended}: <Box checked={false} />
          </span>
          <span>
            {text.endUnknown}: <Box checked={false} />
          </span>
        </span>
      </Line>
    </>
  )
}
