import { expect, it } from 'vitest'
import { localDateSchema } from '../time/local-date'
import { decideReferral, isReferralAccepted } from './decide-referral'
import { referralSlipSchema } from './route-input.schema'
import { calendar as days } from './tables/calendar'

const SLIP = { fromFacilityCode: '31901', toFacilityCode: '31999', reason: 'appropriate' }

function decide(changes: object, visitDate: string, countProvisionalHolidays = false) {
  const context = {
    visitDate: localDateSchema.parse(visitDate),
    facilityCode: '31999',
    calendar: { days, countProvisionalHolidays },
  }
  return decideReferral(referralSlipSchema.parse({ ...SLIP, ...changes }), context)
}

it.each([
  ['2026-11-13', false, '2026-11-27'],
  ['2026-11-13', true, '2026-11-30'],
  ['2026-11-14', false, '2026-11-27'],
  ['2026-11-15', false, '2026-11-27'],
  ['2026-11-16', false, '2026-11-30'],
  ['2026-02-13', false, '2026-03-06'],
  ['2026-04-24', false, '2026-05-13'],
  ['2025-12-31', false, '2026-01-15'],
  ['2026-08-21', false, '2026-09-08'],
  ['2026-08-22', false, '2026-09-09'],
  ['2027-02-03', false, '2027-02-23'],
  ['2027-02-03', true, '2027-02-24'],
])('10 working days from %s (provisional days off: %s) end on %s', (signedOn, provisional, lastDay) => {
  expect(decide({ signedOn }, signedOn, provisional).lastDay).toBe(lastDay)
})

it.each([
  ['2026-03-10', '2027-03-10'],
  ['2028-02-29', '2029-02-28'],
  ['2027-02-28', '2028-02-28'],
  ['2026-12-31', '2027-12-31'],
])('one year from %s ends on %s', (signedOn, lastDay) => {
  expect(decide({ signedOn, oneYear: true }, signedOn).lastDay).toBe(lastDay)
  expect(isReferralAccepted(decide({ signedOn, oneYear: true }, lastDay).status)).toBe(true)
})

const signed = { signedOn: '2026-11-13' }

it.each([
  ['valid', signed, '2026-11-13'],
  ['valid', signed, '2026-11-24'],
  ['expiring', signed, '2026-11-25'],
  ['expiring', signed, '2026-11-27'],
  ['expired', signed, '2026-11-28'],
  ['expired', signed, '2026-12-01'],
  ['future', signed, '2026-11-12'],
  ['valid', { ...signed, reason: 'beyond-capacity' }, '2026-11-16'],
  ['wrong-facility', { ...signed, toFacilityCode: '31902' }, '2026-11-16'],
  ['at-request', { ...signed, reason: 'patient-request' }, '2026-11-16'],
  ['expired', { ...signed, reason: 'patient-request' }, '2026-12-16'],
  ['used', { ...signed, usedOn: '2026-11-16' }, '2026-11-17'],
  ['used', { ...signed, usedOn: '2026-11-16' }, '2026-11-16'],
  ['used', { ...signed, usedOn: '2026-11-16' }, '2026-12-17'],
  ['continuing', { ...signed, usedOn: '2026-11-16', episodeOpenSince: '2026-11-16' }, '2026-11-20'],
  ['continuing', { ...signed, usedOn: '2026-11-16', episodeOpenSince: '2026-11-16' }, '2027-01-20'],
  ['continuing', { ...signed, episodeOpenSince: '2026-11-27' }, '2026-12-20'],
  ['expired', { ...signed, episodeOpenSince: '2026-11-30' }, '2026-12-20'],
  ['used', { ...signed, usedOn: '2026-11-16', episodeOpenSince: '2026-11-12' }, '2026-11-20'],
  ['at-request', { ...signed, reason: 'patient-request', episodeOpenSince: '2026-11-16' }, '2026-12-20'],
  ['valid', { ...signed, oneYear: true, usedOn: '2026-11-16' }, '2027-06-01'],
  ['expiring', { ...signed, oneYear: true }, '2027-11-12'],
  ['expired', { ...signed, oneYear: true }, '2027-11-14'],
  ['continuing', { ...signed, usedOn: '2026-11-16', episodeOpenSince: '2026-11-16' }, '2026-11-16'],
  ['expired', { ...signed, usedOn: '2026-12-16', episodeOpenSince: '2026-12-16' }, '2026-12-16'],
  ['unsigned', { ...signed, foundUnsigned: true }, '2026-11-16'],
  ['unsigned', { ...signed, foundUnsigned: true, reason: 'patient-request' }, '2026-11-16'],
  ['expired', { ...signed, foundUnsigned: true }, '2026-12-16'],
  ['incomplete', {}, '2026-11-16'],
  ['incomplete', { ...signed, fromFacilityCode: ' ' }, '2026-11-16'],
  ['incomplete', { ...signed, toFacilityCode: undefined }, '2026-11-16'],
  ['incomplete', { ...signed, reason: undefined }, '2026-11-16'],
])('%s: %o on %s', (status, changes, visitDate) => {
  expect(decide(changes, visitDate).status).toBe(status)
})

it('knows no last day without a signing date', () => {
  expect(decide({}, '2026-11-16')).toEqual({ status: 'incomplete' })
})
