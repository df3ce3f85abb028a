import { expect, it } from 'vitest'
import { localDateSchema } from '../time/local-date'
import { decideAppointment } from './decide-appointment'
import { appointmentSlipSchema } from './route-input.schema'

function decide(changes: object, toleranceDays = 2) {
  const slip = appointmentSlipSchema.parse({ facilityCode: '31999', dueOn: '2026-11-20', signed: true, ...changes })
  return decideAppointment(slip, {
    visitDate: localDateSchema.parse('2026-11-20'),
    facilityCode: '31999',
    toleranceDays,
  })
}

it.each([
  ['on-time', true, false, {}],
  ['early', true, true, { dueOn: '2026-11-21' }],
  ['early', true, true, { dueOn: '2026-11-22' }],
  ['early', false, false, { dueOn: '2026-11-23' }],
  ['early', true, false, { dueOn: '2027-03-23', abnormalSigns: true }],
  ['early', true, false, { dueOn: '2026-11-23', confirmedByFacility: true }],
  ['late-ok', true, true, { dueOn: '2026-11-19' }],
  ['late-ok', true, true, { dueOn: '2026-11-18' }],
  ['late-needs-confirmation', false, false, { dueOn: '2026-11-17' }],
  ['late-needs-confirmation', false, false, { dueOn: '2026-11-17', abnormalSigns: true }],
  ['late-ok', true, false, { dueOn: '2026-11-17', confirmedByFacility: true }],
  ['used', false, false, { usedOn: '2026-11-20' }],
  ['used', false, false, { usedOn: '2026-11-01', facilityCode: '31901', signed: false }],
  ['other-facility', false, false, { facilityCode: '31901', confirmedByFacility: true }],
  ['unsigned', false, false, { signed: false, confirmedByFacility: true }],
])('%s, accepted: %s, by tolerance: %s: %o', (status, accepted, byTolerance, changes) => {
  expect(decide(changes)).toEqual({ status, accepted, byTolerance })
})

it('takes the tolerance as it is set', () => {
  expect(decide({ dueOn: '2026-11-19' }, 0).status).toBe('late-needs-confirmation')
  expect(decide({ dueOn: '2026-11-13' }, 7).status).toBe('late-ok')
})
