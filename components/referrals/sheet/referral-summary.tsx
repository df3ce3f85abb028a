import { referralSheetText as text } from '@/lib/content/sheets'
import type { ReferralPaper } from '@/lib/domain/records/paper.schema'
import { joinDiagnoses } from './join-diagnoses'
import { FieldLine } from './sheet-parts'

export function ReferralSummary({ paper }: { paper: ReferralPaper }) {
  const { clinicalSigns, courseOfIllness, treatment, medicines } = paper
  return (
    <>
      <h4 className="my-3 text-center text-[1.05em] font-bold">{text.summary}</h4>
      <FieldLine label={text.signs} value={joinLines(clinicalSigns, courseOfIllness)} />
      <FieldLine label={text.results} value={paper.resultsSummary} />
      <FieldLine label={text.diagnosis} value={joinDiagnoses([paper.diagnosis, ...paper.otherDiagnoses])} />
      <FieldLine label={text.services} value={paper.services} />
      <FieldLine label={text.medicines} value={joinLines(treatment, medicines)} />
      <FieldLine label={text.condition} value={paper.conditionOnTransfer} />
    </>
  )
}

function joinLines(...parts: ReadonlyArray<string | undefined>): string {
  return parts.filter(Boolean).join('\n')
}
