import { describe, expect, it } from 'vitest'
import { checkInRequestSchema } from '@/lib/contracts/check-ins'
import { personCardSchema } from '@/lib/contracts/people'
import type { Scan } from '@/lib/domain/scan/scan.schema'
import { buildPaperCard } from '@/lib/testing/builders/build-paper-card'
import { formOfCard, giveCardToGuardian, isCardUnclaimed } from './card-owner'
import { coverageQuestion } from './coverage-question'
import { readDraft } from './read-draft'
import { recordSubject } from './record-subject'
import { startDraft, type VisitDraft } from './visit-draft'
import { withDoubts } from './with-doubts'

const MOTHERS: Scan = {
  kind: 'citizen-card',
  personalNumber: '031190004417',
  fullName: 'Nguyễn Thị Mẫu',
  birthDate: { year: 1990, month: 3, day: 9 },
  sex: 'female',
  address: 'Xã Mẫu, Hải Phòng',
  textTrusted: true,
  warnings: [],
}
const AT = { nowMs: Date.parse('2026-11-23T02:00:00Z'), desk: '', rooms: [] }
const mother = personCardSchema.parse({
  personId: '5b0c2a70-4a1c-4a52-9a55-0f6f6f6f0001',
  fullName: 'Nguyễn Thị Mẫu',
  sex: 'female',
  identifiers: [],
  temporary: false,
  ticketsToday: [],
})

function typedOver(form: Partial<VisitDraft['form']>, scan = MOTHERS): VisitDraft {
  const reading = { draftId: 1, scan, method: 'citizen-card-qr' as const, inputMethodActive: false, startedAtMs: 0 }
  const draft = startDraft(reading, { kind: 'new', similar: [] })
  return { ...draft, roomCode: '12', form: { ...draft.form, ...form } }
}
const childs = typedOver({ fullName: 'Trần Văn Bé Mẫu', birthDate: '05/06/2023' })

describe('a child typed over the mother’s card', () => {
  it('is not admitted before the desk says whose card it is', () => {
    expect(readDraft(childs, AT)).toEqual({ ok: false, error: { cardOwner: 'required' } })
    expect(readDraft({ ...childs, cardIsTheirs: true }, AT).ok).toBe(true)
  })

  it('shows neither the mother’s insurance nor her papers meanwhile', () => {
    expect(coverageQuestion({ kind: 'ready', draft: childs })).toBeUndefined()
    expect(recordSubject({ kind: 'ready', draft: childs })).toBeUndefined()
  })

  it('gets none of her numbers or papers once the card is the guardian’s; she becomes the guardian', () => {
    const found = {
      ...childs,
      papers: [buildPaperCard({ proposed: true })],
      subject: { kind: 'new' as const, similar: [mother] },
    }
    const given = { ...found, ...giveCardToGuardian(found) }
    expect(given.form.sex).toBe('')
    expect(coverageQuestion({ kind: 'ready', draft: given })).toBeUndefined()
    expect(recordSubject({ kind: 'ready', draft: given })).toBeUndefined()

    const answered: VisitDraft = {
      ...given,
      form: { ...given.form, sex: 'male' },
      guardian: given.guardian && { ...given.guardian, relation: 'mother' },
    }
    const body = readDraft(answered, AT)
    const request = body.ok ? checkInRequestSchema.parse(body.value) : undefined
    expect(request?.person).toEqual({
      create: {
        fullName: 'Trần Văn Bé Mẫu',
        birthDate: { year: 2023, month: 6, day: 5 },
        sex: 'male',
        address: 'Xã Mẫu, Hải Phòng',
        identifiers: [],
        guardian: { fullName: 'Nguyễn Thị Mẫu', relation: 'mother', personalNumber: '031190004417' },
      },
    })
    expect(request?.identified).toEqual({ method: 'name-search', medium: 'none' })
    expect(request?.paperIds).toBeUndefined()
  })

  it('goes back to the card on demand', () => {
    const back = { ...childs, form: formOfCard(childs) }
    expect(back.form).toMatchObject({ fullName: 'Nguyễn Thị Mẫu', birthDate: '09/03/1990' })
    expect(isCardUnclaimed(back)).toBe(false)
  })
})

describe('what is typed of a number', () => {
  const NUMBER: Scan = { kind: 'personal-number', personalNumber: '031190004417', textTrusted: true, warnings: [] }

  it.each<[string, Partial<VisitDraft['form']>, string[]]>([
    ['nothing', {}, []],
    ['what the number says', { birthDate: '09/03/1990', sex: 'female' }, []],
    ['another year', { birthDate: '2023', sex: 'female' }, ['birth_year_mismatch']],
    ['another sex', { birthDate: '1990', sex: 'male' }, ['sex_mismatch']],
  ])('%s', (_, form, codes) => {
    expect(withDoubts(typedOver(form, NUMBER)).warnings.map(({ code }) => code)).toEqual(codes)
  })
})
