import { describe, expect, it } from 'vitest'
import { checkInRequestSchema } from '@/lib/contracts/check-ins'
import { parseScan } from '@/lib/domain/scan/parse-scan'
import { coverageQuestion } from './coverage-question'
import { takeAsInsurance, takeAsPhone } from './number-kind'
import { readDraft } from './read-draft'
import { startDraft, type VisitDraft } from './visit-draft'

const AT = { nowMs: Date.parse('2026-11-23T02:00:00Z'), desk: '', rooms: [] }

function typed(digits: string): VisitDraft {
  const scan = parseScan(digits, 'typed')
  if (!scan.ok) throw new Error(scan.error.code)
  const reading = {
    draftId: 1,
    scan: scan.value,
    method: 'typed-number' as const,
    inputMethodActive: false,
    startedAtMs: 0,
  }
  const draft = startDraft(reading, { kind: 'new', similar: [] })
  const form = { ...draft.form, fullName: 'Nguyễn Thị Mẫu', birthDate: '1985', sex: 'female' as const }
  return { ...draft, roomCode: '12', form }
}

function created(draft: VisitDraft) {
  const body = readDraft(draft, AT)
  const person = body.ok ? checkInRequestSchema.parse(body.value).person : undefined
  return person && 'create' in person ? person.create : body
}

const asked = (draft: VisitDraft) => coverageQuestion({ kind: 'ready', draft })

describe('ten digits typed of somebody new', () => {
  it.each(['0123456789', '7912345678'])('%s is the insurance number: asked about and kept', (digits) => {
    expect(asked(typed(digits))).toMatchObject({ socialInsuranceNumber: digits })
    expect(created(typed(digits))).toMatchObject({
      identifiers: [{ kind: 'social-insurance-number', value: digits }],
    })
  })

  it.each(['0912345678', '0312345678'])('%s is the telephone number: never sent to the gateway', (digits) => {
    expect(typed(digits).form.phone).toBe(digits)
    expect(asked(typed(digits))).toBeUndefined()
    expect(created(typed(digits))).toMatchObject({ phone: digits, identifiers: [] })
  })

  it('that may be both are asked about at the desk, and the answer decides', () => {
    const draft = typed('0812345678')
    expect(asked(draft)).toBeUndefined()
    expect(created(draft)).toEqual({ ok: false, error: { numberKind: 'required' } })
    expect(created({ ...draft, ...takeAsPhone(draft) })).toMatchObject({ phone: '0812345678', identifiers: [] })
    const insured = { ...draft, ...takeAsInsurance(draft) }
    expect(asked(insured)).toMatchObject({ socialInsuranceNumber: '0812345678' })
    expect(created(insured)).toMatchObject({
      identifiers: [{ kind: 'social-insurance-number', value: '0812345678' }],
    })
  })
})
