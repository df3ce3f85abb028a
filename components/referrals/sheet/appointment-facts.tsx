import { sexLabels } from '@/lib/content/people'
import { appointmentSheetText as text } from '@/lib/content/sheets'
import type { AppointmentPaper } from '@/lib/domain/records/paper.schema'
import { formatBirthDate, formatDate, formatDay } from '@/lib/utils/format-dates'
import { CardNumberBoxes } from './card-number-boxes'
import { joinDiagnoses } from './join-diagnoses'
import { FieldLine, Labelled, Line, Value } from './sheet-parts'

/** Who is to come back, after which treatment, for what. */
export function AppointmentFacts({ paper }: { paper: AppointmentPaper }) {
  const { holder, inpatientFrom, treatedFrom, treatedTo } = paper
  const validTo = holder.insuranceValidTo && formatDate(holder.insuranceValidTo)
  return (
    <>
      <Line>
        <Labelled label={text.fullName}>
          <Value strong>{holder.fullName.toUpperCase()}</Value>
        </Labelled>
        <Labelled label={text.sex}>
          <Value>{sexLabels[holder.sex]}</Value>
        </Labelled>
      </Line>
      <Line>
        <Labelled label={text.born}>
          <Value>{holder.birthDate && formatBirthDate(holder.birthDate)}</Value>
        </Labelled>
        <Labelled label={text.address}>
          <Value>{holder.address}</Value>
        </Labelled>
      </Line>
      <Line>
        <Labelled label={text.card}>
          <CardNumberBoxes number={holder.insuranceCardNumber} />
        </Labelled>
        <Labelled label={text.validTo}>
          <Value>{validTo}</Value>
        </Labelled>
      </Line>
      <FieldLine label={text.examined} value={treatedFrom && formatDay(treatedFrom)} />
      <Line>
        <Labelled label={text.admitted}>
          <Value>{inpatientFrom && formatDay(inpatientFrom)}</Value>
        </Labelled>
        <Labelled label={text.discharged}>
          <Value>{inpatientFrom && treatedTo && formatDay(treatedTo)}</Value>
        </Labelled>
      </Line>
      <FieldLine label={text.diagnosis} value={joinDiagnoses([paper.diagnosis])} />
      <FieldLine label={text.others} value={joinDiagnoses(paper.otherDiagnoses)} />
      {paper.note && <FieldLine label={text.note} value={paper.note} />}
    </>
  )
}
