import { describe, expect, it } from 'vitest'
import { localDateSchema } from '../time/local-date'
import { visitIdSchema } from '../visit/visit.schema'
import type { PaperFacts } from '../records/paper-facts'
import { decidePaperStanding } from './decide-paper-standing'
import type { PaperStanding } from './paper-standing.schema'

const day = (text: string) => localDateSchema.parse(text)
const visitToday = visitIdSchema.parse('10000000-0000-4000-8000-000000000001')
const visitBefore = visitIdSchema.parse('10000000-0000-4000-8000-000000000002')
const use = (visitId: typeof visitToday, usedOn: string) => ({
  visitId,
  usedOn: day(usedOn),
  usedAt: `${usedOn}T02:00:00.000Z`,
})
const seen = { medium: 'paper', at: '2026-11-20T02:00:00.000Z', by: 'Hạnh' } as const

const referral = (given: Partial<Extract<PaperFacts, { kind: 'referral' }>> = {}): PaperFacts => ({
  kind: 'referral',
  fromFacilityCode: '31907',
  toFacilityCode: '31999',
  signedOn: day('2026-11-13'),
  reason: 'appropriate',
  signature: { status: 'valid' },
  uses: [],
  ...given,
})
const appointment = (given: Partial<Extract<PaperFacts, { kind: 'appointment' }>> = {}): PaperFacts => ({
  kind: 'appointment',
  fromFacilityCode: '31999',
  dueOn: day('2026-11-20'),
  signature: { status: 'valid' },
  uses: [],
  ...given,
})
const stand = (paper: PaperFacts, today = '2026-11-20') =>
  decidePaperStanding(paper, {
    today: day(today),
    facilityCode: '31999',
    forVisitIds: [visitToday],
    calendar: { days: [], countProvisionalHolidays: false },
    toleranceDays: 2,
  })

describe('a referral signed on Friday 13/11/2026', () => {
  it.each<[string, PaperFacts, string, PaperStanding]>([
    ['in its first week', referral(), '2026-11-20', { state: 'valid', lastDay: day('2026-11-27'), workingDaysLeft: 5 }],
    [
      'two days before',
      referral(),
      '2026-11-25',
      { state: 'expiring', lastDay: day('2026-11-27'), workingDaysLeft: 2 },
    ],
    [
      'on its last day',
      referral(),
      '2026-11-27',
      { state: 'last-day', lastDay: day('2026-11-27'), workingDaysLeft: 0 },
    ],
    ['after it', referral(), '2026-11-28', { state: 'expired', lastDay: day('2026-11-27') }],
    [
      'for a year',
      referral({ oneYear: true }),
      '2027-10-01',
      { state: 'one-year', lastDay: day('2027-11-13'), workingDaysLeft: 30 },
    ],
    [
      'used last week',
      referral({ uses: [use(visitBefore, '2026-11-16')] }),
      '2026-11-20',
      { state: 'used', lastDay: day('2026-11-27'), usedOn: day('2026-11-16') },
    ],
    [
      'used by the visit of today',
      referral({ uses: [use(visitToday, '2026-11-20')] }),
      '2026-11-20',
      { state: 'in-use', usedOn: day('2026-11-20') },
    ],
    [
      'used by the visit of today, and read as out of time since',
      referral({ uses: [use(visitToday, '2026-11-20')], signedOn: day('2026-10-01') }),
      '2026-11-20',
      { state: 'expired', lastDay: day('2026-10-15'), usedOn: day('2026-11-20') },
    ],
  ])('%s', (_, paper, today, standing) => expect(stand(paper, today)).toEqual(standing))

  it.each<[string, PaperFacts, string]>([
    ['to somewhere else', referral({ toFacilityCode: '31901' }), 'wrong-facility'],
    ['without a reason', referral({ reason: undefined }), 'incomplete'],
    ['at the patient’s request', referral({ reason: 'patient-request' }), 'at-request'],
    ['signed tomorrow', referral({ signedOn: day('2026-11-21') }), 'future'],
    ['changed after signing', referral({ signature: { status: 'invalid' } }), 'signature-invalid'],
    ['signed by a stranger', referral({ signature: { status: 'untrusted' } }), 'signature-untrusted'],
    ['unsigned', referral({ signature: { status: 'absent' } }), 'unsigned'],
    ['unsigned, but seen with its stamp', referral({ signature: { status: 'absent' }, seen }), 'valid'],
    [
      'unsigned also on paper',
      referral({ signature: { status: 'absent' }, seen: { ...seen, signed: false } }),
      'unsigned',
    ],
    ['unsigned and expired', referral({ signature: { status: 'absent' }, signedOn: day('2026-10-01') }), 'expired'],
  ])('%s', (_, paper, state) => expect(stand(paper).state).toBe(state))
})

describe('a follow-up slip for 20/11/2026', () => {
  it.each<[string, PaperFacts, string, PaperStanding]>([
    ['on the day', appointment(), '2026-11-20', { state: 'on-time', daysAfterDue: 0 }],
    ['a week early', appointment(), '2026-11-13', { state: 'early', daysAfterDue: -7 }],
    ['a day late', appointment(), '2026-11-21', { state: 'late-ok', daysAfterDue: 1 }],
    ['nine days late', appointment(), '2026-11-29', { state: 'late-needs-confirmation', daysAfterDue: 9 }],
    [
      'nine days late, agreed',
      appointment({ dayConfirmed: { by: 'Hạnh', at: '2026-11-29T02:00:00.000Z', reason: 'Bác sĩ đồng ý' } }),
      '2026-11-29',
      { state: 'late-ok', daysAfterDue: 9 },
    ],
    [
      'nine days late, agreed for another day',
      appointment({ dayConfirmed: { by: 'Hạnh', at: seen.at, reason: 'Bác sĩ đồng ý' } }),
      '2026-11-29',
      { state: 'late-needs-confirmation', daysAfterDue: 9 },
    ],
    [
      'of another facility',
      appointment({ fromFacilityCode: '31907', signature: { status: 'absent' } }),
      '2026-11-20',
      { state: 'other-facility', daysAfterDue: 0 },
    ],
    [
      'unsigned',
      appointment({ signature: { status: 'absent' } }),
      '2026-11-20',
      { state: 'unsigned', daysAfterDue: 0 },
    ],
    [
      'changed after signing',
      appointment({ signature: { status: 'invalid' } }),
      '2026-11-20',
      { state: 'signature-invalid', daysAfterDue: 0 },
    ],
    [
      'used before',
      appointment({ uses: [use(visitBefore, '2026-11-19')] }),
      '2026-11-20',
      { state: 'used', daysAfterDue: 0, usedOn: day('2026-11-19') },
    ],
  ])('%s', (_, paper, today, standing) => expect(stand(paper, today)).toEqual(standing))
})
