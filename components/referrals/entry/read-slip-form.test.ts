import { describe, expect, it } from 'vitest'
import { slipEntrySchema } from '@/lib/contracts/papers'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { readSlipForm, type SlipErrors } from './read-slip-form'
import { startSlipForm, type SlipForm } from './slip-form'

const today = localDateSchema.parse('2026-11-20')
const referral: SlipForm = {
  ...startSlipForm('31999'),
  medium: 'paper',
  number: ' 0412/PCCSKBCB ',
  fromFacilityCode: '31907',
  signedOn: '13/11/2026',
  diagnosisCode: 'i10',
  reason: 'appropriate',
  oneYear: 'no',
  signed: 'yes',
}
const appointment: SlipForm = {
  ...startSlipForm('31999'),
  kind: 'appointment',
  medium: 'vneid',
  number: 'HK-1',
  fromFacilityCode: '31999',
  dueOn: '22112026',
  diagnosisText: 'Đái tháo đường',
  signed: 'no',
}

describe('a slip from the form', () => {
  it('is what the server takes', () => {
    for (const form of [referral, appointment]) {
      const read = readSlipForm(form, today)
      expect(read.ok && slipEntrySchema.safeParse(read.value.slip).success).toBe(true)
    }
  })

  it('reads a referral', () => {
    expect(readSlipForm(referral, today)).toEqual({
      ok: true,
      value: {
        medium: 'paper',
        slip: {
          kind: 'referral',
          number: '0412/PCCSKBCB',
          fromFacilityCode: '31907',
          toFacilityCode: '31999',
          signedOn: '2026-11-13',
          diagnosis: { code: 'I10' },
          reason: 'appropriate',
          oneYear: false,
          signed: true,
        },
      },
    })
  })

  it('says everything that is missing at once', () => {
    expect(readSlipForm(startSlipForm('31999'), today)).toEqual({
      ok: false,
      error: {
        medium: 'choose',
        number: 'required',
        fromFacilityCode: 'required',
        signedOn: 'date_shape',
        diagnosisCode: 'diagnosis_missing',
        reason: 'choose',
        oneYear: 'choose',
        signed: 'choose',
      },
    })
  })

  it.each<[string, SlipForm, SlipErrors]>([
    ['a short code', { ...referral, fromFacilityCode: '3190' }, { fromFacilityCode: 'code_shape' }],
    ['a day after today', { ...referral, signedOn: '21/11/2026' }, { signedOn: 'date_future' }],
    ['no calendar day', { ...referral, signedOn: '31/11/2026' }, { signedOn: 'date_shape' }],
    ['a card date that is none', { ...referral, insuranceValidTo: 'mai' }, { insuranceValidTo: 'date_shape' }],
    ['an appointment without its day', { ...appointment, dueOn: '' }, { dueOn: 'date_shape' }],
    ['an appointment written tomorrow', { ...appointment, issuedOn: '21/11/2026' }, { issuedOn: 'date_future' }],
  ])('refuses %s', (_, form, error) => expect(readSlipForm(form, today)).toEqual({ ok: false, error }))
})
