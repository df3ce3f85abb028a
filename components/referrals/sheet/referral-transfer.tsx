import { referralSheetText as text, sheetText } from '@/lib/content/sheets'
import type { ReferralPaper } from '@/lib/domain/records/paper.schema'
import { formatClock, formatDay } from '@/lib/utils/format-dates'
import { FieldLine, Labelled, Line, Unread, Value } from './sheet-parts'

/** What is to be done, when and how the patient was sent, and for how long the slip holds. */
export function ReferralTransfer({ paper }: { paper: ReferralPaper }) {
  const { oneYear, escortName, escortTitle } = paper
  return (
    <>
      <FieldLine label={text.plan} value={paper.plan} />
      <FieldLine label={text.transferred} value={paper.transferredAt && transferTime(paper.transferredAt)} />
      <Line>
        <Labelled label={text.oneYear}>
          {oneYear === undefined ? <Unread /> : <Value>{oneYear ? text.yes : text.no}</Value>}
        </Labelled>
      </Line>
      <FieldLine label={text.transport} value={paper.transport} />
      <FieldLine label={text.escort} value={[escortName, escortTitle].filter(Boolean).join(', ')} />
    </>
  )
}

function transferTime(at: string): string {
  const [hour = '', minute = ''] = formatClock(at).split(':')
  const [day = '', month = '', year = ''] = formatDay(at).split('/')
  return `${text.clock(hour, minute)}${sheetText.dateLine(day, month, year).toLowerCase()}`
}
