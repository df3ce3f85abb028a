import { appointmentSheetText as text, sheetText } from '@/lib/content/sheets'
import type { AppointmentPaper } from '@/lib/domain/records/paper.schema'
import { AppointmentFacts } from './sheet/appointment-facts'
import { SheetFoot } from './sheet/sheet-foot'
import { SheetHead } from './sheet/sheet-head'
import { Value } from './sheet/sheet-parts'

/** Phiếu hẹn khám lại as the form has it (TT 01/2025/TT-BYT Phụ lục V). What nobody told us is blank. */
export function AppointmentSheet({ paper }: { paper: AppointmentPaper }) {
  return (
    <article aria-label={text.name} className="sheet">
      <SheetHead
        facilityName={paper.fromFacilityName ?? sheetText.code(paper.fromFacilityCode)}
        number={paper.number}
      />
      <h3 className="my-4 text-center text-[1.2em] font-bold">{text.title}</h3>
      <AppointmentFacts paper={paper} />
      <p className="mt-3 font-bold">{text.due(dateWords(paper.dueOn))}</p>
      <p className="mt-2 italic">{text.once}</p>
      <div className="mt-4 ml-auto w-fit max-w-full text-center">
        <p className="italic">{paper.issuedOn ? dateWords(paper.issuedOn) : <Value />}</p>
        <p className="font-bold">{text.signer}</p>
        <p className="min-h-12 italic">
          {paper.signature.status === 'valid' ? sheetText.signature.valid(paper.signature.signedBy) : text.sign}
        </p>
      </div>
      <SheetFoot paper={paper} />
    </article>
  )
}

function dateWords(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return text.dayOnPaper(day, month, year)
}
