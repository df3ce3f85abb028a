import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { paperSchema } from '@/lib/domain/records/paper.schema'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { buildAppointment, buildReferral } from '@/lib/testing/builders/build-paper'
import { readConfirmForm, type ConfirmForm } from './read-confirm-form'

const today = localDateSchema.parse('2026-11-20')
const stored = { paperId: randomUUID(), uses: [], signature: { status: 'absent' } }
const referral = paperSchema.parse({ ...buildReferral(), ...stored })
const appointment = paperSchema.parse({ ...buildAppointment(), ...stored })
const whole: ConfirmForm = { signedOn: '12/11/2026', oneYear: 'no', signed: 'yes' }

describe('the confirmation of a paper', () => {
  it('sends what was read', () => {
    expect(readConfirmForm(whole, { paper: referral, medium: 'vneid', today })).toEqual({
      ok: true,
      value: {
        paperId: referral.paperId,
        medium: 'vneid',
        signed: true,
        referral: { signedOn: '2026-11-12', oneYear: false },
      },
    })
  })

  it('asks of an appointment only whether it is signed', () => {
    const form: ConfirmForm = { signedOn: '', oneYear: '', signed: 'no' }
    expect(readConfirmForm(form, { paper: appointment, medium: 'paper', today })).toEqual({
      ok: true,
      value: { paperId: appointment.paperId, medium: 'paper', signed: false },
    })
  })

  it.each<[string, Partial<ConfirmForm>, object]>([
    ['nothing chosen', { oneYear: '', signed: '' }, { oneYear: 'required', signed: 'required' }],
    ['no day', { signedOn: '31/02/2026' }, { signedOn: 'dateShape' }],
    ['tomorrow', { signedOn: '21/11/2026' }, { signedOn: 'dateFuture' }],
    ['another year', { signedOn: '12/11/2024' }, { signedOn: 'dateTooOld' }],
  ])('says where it is wrong: %s', (_, form, error) => {
    expect(readConfirmForm({ ...whole, ...form }, { paper: referral, medium: 'paper', today })).toEqual({
      ok: false,
      error,
    })
  })
})
