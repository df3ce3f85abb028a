import { describe, expect, it } from 'vitest'
import { localDateSchema } from '../time/local-date'
import { visitIdSchema } from '../visit/visit.schema'
import type { PaperFacts } from '../records/paper-facts'
import { isOfToday } from './is-of-today'
import { countStates, judgeDayPapers, takePage, type PaperBesideVisit } from './list-day-papers'

const today = localDateSchema.parse('2026-11-20')
const context = {
  today,
  facilityCode: '31999',
  calendar: { days: [], countProvisionalHolidays: false },
  toleranceDays: 2,
}
const visitId = (number: number) => visitIdSchema.parse(`10000000-0000-4000-8000-${String(number).padStart(12, '0')}`)
const usedBy = (number: number, usedOn = today) => ({
  visitId: visitId(number),
  usedOn: localDateSchema.parse(usedOn),
  usedAt: '2026-11-20T02:00:00.000Z',
})
const referral = (given: Partial<Extract<PaperFacts, { kind: 'referral' }>> = {}): PaperFacts => ({
  kind: 'referral',
  fromFacilityCode: '31907',
  toFacilityCode: '31999',
  signedOn: localDateSchema.parse('2026-11-13'),
  reason: 'appropriate',
  signature: { status: 'valid' },
  uses: [],
  ...given,
})
const appointment = (dueOn: string): PaperFacts => ({
  kind: 'appointment',
  fromFacilityCode: '31999',
  dueOn: localDateSchema.parse(dueOn),
  signature: { status: 'valid' },
  uses: [],
})
const pair = (paperId: string, visit: number, facts: PaperFacts = referral()): PaperBesideVisit => ({
  paperId,
  visitId: visitId(visit),
  admittedAt: new Date(Date.UTC(2026, 10, 20, 1, visit)),
  facts,
})

describe('the papers of a day', () => {
  it('shows a paper once, beside the visit that uses it', () => {
    const facts = referral({ uses: [usedBy(1)] })
    const lines = judgeDayPapers([pair('a', 1, facts), pair('a', 2, facts)], context)
    expect(lines).toMatchObject([{ paperId: 'a', visitId: visitId(1), standing: { state: 'in-use' } }])
  })

  it('shows it beside the newest visit where none uses it, the newest first', () => {
    const lines = judgeDayPapers([pair('a', 1), pair('a', 3), pair('b', 2)], context)
    expect(lines.map((line) => [line.paperId, line.visitId])).toEqual([
      ['a', visitId(3)],
      ['b', visitId(2)],
    ])
  })

  it('pages on after a line that is gone, and counts what fits', () => {
    const lines = judgeDayPapers(
      [1, 2, 3, 4, 5].map((number) => pair(`p${number}`, number)),
      context,
    )
    const first = takePage(lines, {}, { limit: 2 })
    expect(first).toMatchObject({ total: 5, page: [{ paperId: 'p5' }, { paperId: 'p4' }] })
    const gone = lines.filter(({ paperId }) => paperId !== 'p4')
    const after = { admittedAt: pair('p4', 4).admittedAt, paperId: 'p4' }
    expect(takePage(gone, {}, { limit: 2, after }).page).toMatchObject([{ paperId: 'p3' }, { paperId: 'p2' }])
  })

  it('filters by state and kind, and counts every state', () => {
    const lines = judgeDayPapers(
      [pair('a', 1), pair('b', 2, appointment('2026-11-20')), pair('c', 3, appointment('2026-11-10'))],
      context,
    )
    expect(countStates(lines)).toEqual({ valid: 1, 'on-time': 1, 'late-needs-confirmation': 1 })
    expect(takePage(lines, { kind: 'appointment', states: ['on-time', 'valid'] }, { limit: 9 })).toMatchObject({
      total: 1,
      page: [{ paperId: 'b' }],
    })
  })
})

describe('whether a paper is worth a line today', () => {
  it.each<[string, PaperFacts, boolean]>([
    ['a fresh referral', referral(), true],
    ['one without a day', referral({ signedOn: undefined }), true],
    ['ten months old, its one-year mark unread', referral({ signedOn: localDateSchema.parse('2026-01-20') }), true],
    [
      'ten months old and for ten days',
      referral({ signedOn: localDateSchema.parse('2026-01-20'), oneYear: false }),
      false,
    ],
    ['over a year old', referral({ signedOn: localDateSchema.parse('2025-11-19') }), false],
    ['used last week', referral({ uses: [usedBy(9, localDateSchema.parse('2026-11-16'))] }), true],
    ['used two months ago', referral({ uses: [usedBy(9, localDateSchema.parse('2026-09-16'))] }), false],
    [
      'for a year and used two months ago',
      referral({ oneYear: true, uses: [usedBy(9, localDateSchema.parse('2026-09-16'))] }),
      true,
    ],
    ['an appointment next month', appointment('2026-12-20'), true],
    ['an appointment of last spring', appointment('2026-04-20'), false],
  ])('%s', (_, facts, expected) => expect(isOfToday(facts, today, [visitId(1)])).toBe(expected))
})
