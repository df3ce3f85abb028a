import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decideAppointment } from '../../lib/domain/route/decide-appointment'
import { decideReferral } from '../../lib/domain/route/decide-referral'
import type { ReferralSlip } from '../../lib/domain/route/route-input.schema'
import { calendar } from '../../lib/domain/route/tables/calendar'
import { toLocalDate } from '../../lib/domain/time/local-date'
import { sandboxPerson } from '../people/sandbox-person'
import { findPaperCase, paperCases, type PaperCase } from './paper-cases'
import { findSandboxPaper, sandboxPaperForCase, type SandboxPaper } from './sandbox-paper'

const anySeed = fc.integer({ min: 0, max: 2 ** 31 - 1 })
// The years whose holidays are known.
const anyDay = fc.date({ min: new Date('2026-02-01'), max: new Date('2027-11-30'), noInvalidDate: true })
const reasons = { 1: 'appropriate', 2: 'beyond-capacity', 3: 'patient-request' } as const

function decide(paper: SandboxPaper, now: Date, oneYear = false) {
  const visitDate = toLocalDate(now)
  const used = paper.usedOn && { usedOn: paper.usedOn }
  if (paper.kind === 'appointment') {
    const signed = paper.signing === 'own'
    const slip = { facilityCode: paper.fromFacilityCode, dueOn: paper.dueOn, signed, ...used }
    return decideAppointment(slip, { visitDate, facilityCode: '31999', toleranceDays: 2 }).status
  }
  const { fromFacilityCode, transferredOn: signedOn, toFacilityCode, reason } = paper
  const to = toFacilityCode !== undefined && { toFacilityCode }
  const slip: ReferralSlip = { fromFacilityCode, signedOn, reason: reasons[reason], oneYear, ...to, ...used }
  const context = { visitDate, facilityCode: '31999', calendar: { days: calendar, countProvisionalHolidays: false } }
  return decideReferral(slip, context).status
}

it.each<[PaperCase, string]>([
  ['referral-valid', 'valid'],
  ['referral-beyond-capacity', 'valid'],
  ['referral-expiring', 'expiring'],
  ['referral-expired', 'expired'],
  ['referral-wrong-facility', 'wrong-facility'],
  ['referral-tampered', 'valid'],
  ['referral-unsigned', 'valid'],
  ['referral-untrusted', 'valid'],
  ['referral-signed-by-another', 'valid'],
  ['referral-at-request', 'at-request'],
  ['referral-one-year', 'expired'],
  ['referral-used', 'used'],
  ['referral-incomplete', 'incomplete'],
  ['referral-restricted', 'valid'],
  ['appointment-on-time', 'on-time'],
  ['appointment-early', 'early'],
  ['appointment-late', 'late-ok'],
  ['appointment-overdue', 'late-needs-confirmation'],
  ['appointment-used', 'used'],
  ['appointment-elsewhere', 'other-facility'],
  ['appointment-unsigned', 'unsigned'],
  ['appointment-tampered', 'unsigned'],
  ['appointment-tuberculosis', 'on-time'],
])('%s is %s on whatever day the desk looks', (paperCase, status) => {
  fc.assert(
    fc.property(anySeed, anyDay, (seed, now) => {
      expect(decide(sandboxPaperForCase(seed, paperCase, now), now)).toBe(status)
    }),
    { numRuns: 15 },
  )
})

it('a slip of one year holds once somebody has read from the paper that it is one', () => {
  const now = new Date('2026-11-25T02:00:00Z')
  expect(decide(sandboxPaperForCase(1, 'referral-one-year', now), now, true)).toBe('valid')
})

it.each(paperCases)('%s belongs to somebody whose card answers 000', (paperCase) => {
  const { index } = sandboxPaperForCase(5, paperCase, new Date('2026-11-25T02:00:00Z'))
  expect(findPaperCase(index)).toBe(paperCase)
  expect(sandboxPerson(5, index).resultCode).toBe('000')
})

it('comes again in every round of fifty people, and not for the others', () => {
  const now = new Date('2026-11-25T02:00:00Z')
  const round = Array.from({ length: 50 }, (_, place) => 1_250 + place)
  const having = round.filter((index) => findPaperCase(index) !== undefined)
  expect(new Set(having.map(findPaperCase))).toEqual(new Set(paperCases))
  expect(having).toHaveLength(paperCases.length + 1)
  expect(having.map((index) => findSandboxPaper(1, index, now)?.index)).toEqual(having)
  expect(findSandboxPaper(1, 1_251, now)).toBeUndefined()
})
