'use client'

import { ChoiceGroup } from '@/components/ui/choice-group'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { paperKindLabels, referralReasonLabels } from '@/lib/content/papers'
import { entryText as text } from '@/lib/content/referrals'
import { toOptions } from '@/lib/utils/to-options'
import { DateField } from './date-field'
import { FacilityField } from './facility-field'
import type { SlipErrors } from './read-slip-form'
import type { SlipForm } from './slip-form'
import { YesNo } from './yes-no'

export interface SlipFieldsProps {
  form: SlipForm
  errors: SlipErrors
  onEdit: (change: Partial<SlipForm>) => void
}

const MEDIA = [
  { value: 'paper', label: text.mediumPaper },
  { value: 'vneid', label: text.mediumVneid },
] as const

/** What has to be read from a slip, in the order of the paper. */
export function SlipFields({ form, errors, onEdit }: SlipFieldsProps) {
  const say = sayer(errors)
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
      <ChoiceGroup
        label={text.medium}
        value={form.medium}
        options={MEDIA}
        error={say('medium')}
        onChoose={(medium) => onEdit({ medium })}
      />
      <ChoiceGroup
        label={text.kind}
        value={form.kind}
        options={toOptions(paperKindLabels)}
        onChoose={(kind) => onEdit({ kind })}
      />
      <TextField
        label={text.number}
        value={form.number}
        maxLength={100}
        error={say('number')}
        onText={(number) => onEdit({ number })}
      />
      {form.kind === 'referral' ? (
        <ReferralFields form={form} errors={errors} onEdit={onEdit} />
      ) : (
        <AppointmentFields form={form} errors={errors} onEdit={onEdit} />
      )}
      <DiagnosisFields form={form} errors={errors} onEdit={onEdit} />
      <DateField label={text.optional(text.insuranceValidTo)} field="insuranceValidTo" {...{ form, errors, onEdit }} />
      <YesNo
        label={text.signed}
        value={form.signed}
        yes={text.signedYes}
        no={text.signedNo}
        error={say('signed')}
        onChoose={(signed) => onEdit({ signed })}
      />
    </div>
  )
}

function ReferralFields({ form, errors, onEdit }: SlipFieldsProps) {
  const say = sayer(errors)
  return (
    <>
      <FacilityField
        label={text.fromFacility}
        code={form.fromFacilityCode}
        error={say('fromFacilityCode')}
        onCode={(fromFacilityCode) => onEdit({ fromFacilityCode })}
      />
      <FacilityField
        label={text.toFacility}
        code={form.toFacilityCode}
        error={say('toFacilityCode')}
        onCode={(toFacilityCode) => onEdit({ toFacilityCode })}
      />
      <DateField label={text.signedOn} field="signedOn" {...{ form, errors, onEdit }} />
      <YesNo
        label={text.oneYear}
        value={form.oneYear}
        yes={text.oneYearYes}
        no={text.oneYearNo}
        error={say('oneYear')}
        onChoose={(oneYear) => onEdit({ oneYear })}
      />
      <div className="sm:col-span-2">
        <SelectField
          label={text.reason}
          value={form.reason}
          placeholder={text.chooseReason}
          options={toOptions(referralReasonLabels)}
          error={say('reason')}
          onSelect={(reason) => onEdit({ reason })}
        />
      </div>
    </>
  )
}

function AppointmentFields({ form, errors, onEdit }: SlipFieldsProps) {
  return (
    <>
      <FacilityField
        label={text.fromFacilityAppointment}
        code={form.fromFacilityCode}
        error={sayer(errors)('fromFacilityCode')}
        onCode={(fromFacilityCode) => onEdit({ fromFacilityCode })}
      />
      <DateField label={text.dueOn} field="dueOn" {...{ form, errors, onEdit }} />
      <DateField label={text.optional(text.issuedOn)} field="issuedOn" {...{ form, errors, onEdit }} />
    </>
  )
}

function DiagnosisFields({ form, errors, onEdit }: SlipFieldsProps) {
  return (
    <>
      <TextField
        label={text.diagnosisCode}
        value={form.diagnosisCode}
        maxLength={20}
        error={sayer(errors)('diagnosisCode')}
        onText={(diagnosisCode) => onEdit({ diagnosisCode })}
      />
      <TextField
        label={text.diagnosisText}
        value={form.diagnosisText}
        maxLength={2000}
        onText={(diagnosisText) => onEdit({ diagnosisText })}
      />
    </>
  )
}

function sayer(errors: SlipErrors) {
  return (field: keyof SlipForm) => errors[field] && text.errors[errors[field]]
}
