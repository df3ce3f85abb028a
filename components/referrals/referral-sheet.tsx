import { referralSheetText as text, sheetText } from '@/lib/content/sheets'
import type { ReferralPaper } from '@/lib/domain/records/paper.schema'
import { ReferralHolder } from './sheet/referral-holder'
import { ReferralReasonLines } from './sheet/referral-reason-lines'
import { ReferralSummary } from './sheet/referral-summary'
import { ReferralTransfer } from './sheet/referral-transfer'
import { ReferralTreated } from './sheet/referral-treated'
import { SheetFoot } from './sheet/sheet-foot'
import { SheetHead } from './sheet/sheet-head'
import { Labelled, Value } from './sheet/sheet-parts'
import { SignedOn } from './sheet/signed-on'

/**
 * Phiếu chuyển cơ sở KCB BHYT as the form has it (TT 01/2025/TT-BYT Phụ lục VI). What nobody told us is blank; what is
 * on every slip but in no electronic data says "chưa đọc" until somebody has read it.
 */
export function ReferralSheet({ paper, names }: { paper: ReferralPaper; names: Readonly<Record<string, string>> }) {
  const facilityName = paper.fromFacilityName ?? sheetText.code(paper.fromFacilityCode)
  return (
    <article aria-label={text.name} className="sheet">
      <SheetHead
        facilityName={facilityName}
        number={paper.number.includes('/') ? paper.number : `${paper.number}${text.numberSuffix}`}
        numbers={[
          { label: text.fileNumber, value: paper.fileNumber },
          { label: text.registerNumber, value: paper.registerNumber },
        ]}
      />
      <h3 className="my-4 text-center text-[1.2em] leading-snug font-bold">
        {text.title.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      </h3>
      <p className="text-center">
        <Labelled label={text.to}>
          <Value>{addressee(paper)}</Value>
        </Labelled>
      </p>
      <p>{text.introduces(facilityName)}</p>
      <ReferralHolder holder={paper.holder} />
      <ReferralTreated paper={paper} facilityName={facilityName} names={names} />
      <ReferralSummary paper={paper} />
      <ReferralReasonLines reason={paper.reason} />
      <ReferralTransfer paper={paper} />
      <SignedOn paper={paper} />
      <section className="mt-4 text-[0.9em] italic">
        <p className="font-bold">{text.noteTitle}</p>
        {text.notes.map((note) => (
          <p key={note}>- {note}</p>
        ))}
      </section>
      <SheetFoot paper={paper} />
    </article>
  )
}

function addressee({ toFacilityCode, toFacilityName }: ReferralPaper): string | undefined {
  if (toFacilityCode === undefined) return toFacilityName
  return toFacilityName ? sheetText.named(toFacilityName, toFacilityCode) : sheetText.code(toFacilityCode)
}
