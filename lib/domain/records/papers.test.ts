import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildAppointment, buildReferral } from '@/lib/testing/builders/build-paper'
import { toPaper } from '@/lib/testing/builders/to-paper'
import { localDateSchema } from '../time/local-date'
import { visitIdSchema } from '../visit/visit.schema'
import { createRestriction } from './create-restriction'
import { listPaperChecks } from './list-paper-checks'
import { mergePapers, paperKey } from './merge-papers'
import { judgePaper } from './judge-paper'
import { proposePapers } from './propose-papers'
import type { PaperContext } from './weigh-paper'
import { withholdFromDesk } from './withhold-from-desk'

const day = (text: string) => localDateSchema.parse(text)
const visitId = visitIdSchema.parse(randomUUID())
const context: PaperContext = {
  today: day('2026-11-23'),
  facilityCode: '31999',
  calendar: { days: [], countProvisionalHolidays: false },
  toleranceDays: 2,
  forVisitIds: [],
}
const onTimeSlip = buildAppointment({ dueOn: context.today })
const bearer = { fullName: 'PHẠM THỊ HỒNG MẪU', birthDate: { year: 1985 } }
const seen = { medium: 'paper', at: '2026-11-23T01:00:00.000Z', by: 'Lan' } as const
const use = { visitId, usedOn: day('2026-11-20'), usedAt: '2026-11-20T01:00:00.000Z' }
const valid = { signature: { status: 'valid' } } as const
const invalid = { signature: { status: 'invalid' } } as const

describe('the check list of a referral', () => {
  type Change = Parameters<typeof buildReferral>[0]
  it.each<[string, Change, Parameters<typeof toPaper>[1], Record<string, string>]>([
    [
      'as its envelope brings it',
      {},
      valid,
      {
        signature: 'holds',
        destination: 'holds',
        holder: 'holds',
        'in-time': 'holds',
        'signing-day-read': 'look',
        reason: 'holds',
        origin: 'holds',
        'one-year': 'look',
        unused: 'holds',
      },
    ],
    ['unsigned', {}, {}, { signature: 'look' }],
    ['unsigned and compared', { seen }, {}, { signature: 'holds' }],
    [
      'unsigned, and so is the paper',
      { seen: { ...seen, signed: false } },
      {},
      { signature: 'fails', 'in-time': 'holds' },
    ],
    ['changed after signing', {}, invalid, { signature: 'fails' }],
    ['changed after signing, the paper seen', { seen }, invalid, { signature: 'look' }],
    ['from a stranger', {}, { signature: { status: 'untrusted' } }, { signature: 'look' }],
    ['to elsewhere, in time', { toFacilityCode: '31998' }, {}, { destination: 'fails', 'in-time': 'holds' }],
    ['to nowhere', { toFacilityCode: undefined }, {}, { destination: 'look' }],
    [
      'of another birth year',
      { holder: { fullName: 'Phạm Thị Hồng Mẫu', birthDate: { year: 1986 }, sex: 'female' } },
      {},
      { holder: 'look' },
    ],
    ['without a birth date', { holder: { fullName: 'Phạm Thị Hồng Mẫu', sex: 'female' } }, {}, { holder: 'look' }],
    [
      'of somebody else',
      { holder: { fullName: 'Trần Văn Khác', birthDate: { year: 1950 }, sex: 'male' } },
      {},
      { holder: 'fails' },
    ],
    ['expired', { signedOn: day('2026-11-06') }, {}, { 'in-time': 'fails' }],
    ['on its last day', { signedOn: day('2026-11-09') }, {}, { 'in-time': 'holds' }],
    ['of tomorrow', { signedOn: day('2026-11-24') }, {}, { 'in-time': 'fails' }],
    ['undated', { signedOn: undefined }, {}, { 'in-time': 'look' }],
    [
      'read from the paper',
      { signedOnIs: 'read-from-paper', oneYear: false },
      {},
      { 'signing-day-read': 'holds', 'one-year': 'holds' },
    ],
    ['at the request of the patient', { reason: 'patient-request' }, {}, { reason: 'look' }],
    ['without a reason', { reason: undefined }, {}, { reason: 'look' }],
    ['from nowhere', { fromFacilityCode: '' }, {}, { origin: 'look', 'in-time': 'holds' }],
    ['used', {}, { uses: [use] }, { unused: 'fails' }],
    ['in use by another visit of today', {}, { uses: [{ ...use, usedOn: context.today }] }, { unused: 'look' }],
    ['for a year and used', { oneYear: true }, { uses: [use] }, { unused: 'look' }],
  ])('%s', (_, changes, over, expected) => {
    const checks = listPaperChecks(toPaper(buildReferral(changes), over), bearer, context)
    expect(Object.fromEntries(checks.map(({ check, outcome }) => [check, outcome]))).toMatchObject(expected)
  })

  it('a use by the visit at hand does not count against it', () => {
    const paper = toPaper(buildReferral(), { uses: [use] })
    const checks = listPaperChecks(paper, bearer, { ...context, forVisitIds: [visitId] })
    expect(checks).toContainEqual({ check: 'unused', outcome: 'holds' })
  })
})

describe('the check list of a follow-up slip', () => {
  type Change = Parameters<typeof buildAppointment>[0]
  it.each<[string, Change, Record<string, string>]>([
    [
      'three days late',
      {},
      { facility: 'holds', 'due-day': 'look', unused: 'holds', signature: 'look', holder: 'holds' },
    ],
    ['on its day', { dueOn: day('2026-11-23') }, { 'due-day': 'holds' }],
    ['a day off', { dueOn: day('2026-11-22') }, { 'due-day': 'look' }],
    ['late and agreed', { dayConfirmed: { by: 'BS Mẫu', at: seen.at, reason: 'Bận việc' } }, { 'due-day': 'holds' }],
    [
      'late and agreed for another day',
      { dayConfirmed: { by: 'BS Mẫu', at: '2026-11-21T01:00:00.000Z', reason: 'Bận việc' } },
      { 'due-day': 'look' },
    ],
    [
      'of another facility',
      { fromFacilityCode: '31998', dueOn: day('2026-11-23') },
      { facility: 'fails', 'due-day': 'holds' },
    ],
  ])('%s', (_, changes, expected) => {
    const checks = listPaperChecks(toPaper(buildAppointment(changes)), bearer, context)
    expect(checks.map(({ check }) => check)).toEqual(['signature', 'facility', 'holder', 'due-day', 'unused'])
    expect(Object.fromEntries(checks.map(({ check, outcome }) => [check, outcome]))).toMatchObject(expected)
  })
})

describe('the paper proposed', () => {
  const onTime = onTimeSlip
  const referral = toPaper(buildReferral())
  const signedReferral = toPaper(buildReferral({ signedOn: day('2026-11-11') }), valid)
  const laterReferral = toPaper(buildReferral({ signedOn: day('2026-11-18') }))

  it('is a referral before a follow-up slip, a proved one first, then the one signed last', () => {
    const appointment = toPaper(onTime, valid)
    expect(proposePapers([appointment, referral, signedReferral], context)).toEqual([signedReferral])
    expect(proposePapers([appointment, referral, laterReferral], context)).toEqual([laterReferral])
    expect(proposePapers([appointment], context)).toEqual([appointment])
  })

  it.each([
    ['expired', toPaper(buildReferral({ signedOn: day('2026-10-01') }))],
    ['to elsewhere', toPaper(buildReferral({ toFacilityCode: '31998' }))],
    ['used', toPaper(buildReferral(), { uses: [use] })],
    ['at the request of the patient', toPaper(buildReferral({ reason: 'patient-request' }))],
    ['changed after signing', toPaper(buildReferral(), invalid)],
    ['an unsigned slip', toPaper(onTime)],
    ['a slip far off its day', toPaper(buildAppointment({ dueOn: day('2026-10-01') }), valid)],
  ])('is none that is %s', (_, paper) => expect(proposePapers([paper], context)).toEqual([]))

  it('is one that was changed after signing once somebody has seen the paper itself', () => {
    const paper = toPaper(buildReferral({ seen }), invalid)
    expect(proposePapers([paper], context)).toEqual([paper])
  })

  it('is no proof where somebody saw it unsigned', () => {
    const unsigned = toPaper(buildReferral({ signedOn: day('2026-11-18'), seen: { ...seen, signed: false } }))
    expect(proposePapers([unsigned, referral], context)).toEqual([referral])
  })

  it('has the follow-up slip beside it from the second episode of a one-year referral', () => {
    const oneYear = buildReferral({ oneYear: true })
    const again = toPaper(oneYear, { ...valid, uses: [use] })
    const slip = toPaper(onTime, valid)
    expect(proposePapers([slip, again], context)).toEqual([again, slip])
    expect(proposePapers([toPaper(onTime), again], context)).toEqual([again])
    const first = toPaper(oneYear, { ...valid, uses: [{ ...use, usedOn: context.today }] })
    expect(proposePapers([slip, first], context)).toEqual([first])
  })
})

describe('a paper may be used', () => {
  const notSigned = { ...seen, signed: false }
  const slipFor = (dueOn: string, over: object = {}) => toPaper(buildAppointment({ dueOn: day(dueOn), ...over }), valid)
  const agreedAt = (at: string) => ({ dayConfirmed: { by: 'BS Mẫu', at, reason: 'Bận việc' } })
  it.each([
    ['in time', toPaper(buildReferral(), valid), true],
    ['unsigned: the paper is looked at', toPaper(buildReferral()), true],
    ['unsigned on paper too', toPaper(buildReferral({ seen: notSigned })), false],
    ['signed electronically, whatever the printout', toPaper(buildReferral({ seen: notSigned }), valid), true],
    ['changed after signing', toPaper(buildReferral(), invalid), false],
    ['changed, but the paper itself was seen', toPaper(buildReferral({ seen }), invalid), true],
    ['changed, and the paper has no signature', toPaper(buildReferral({ seen: notSigned }), invalid), false],
    ['used on another day', toPaper(buildReferral(), { uses: [use] }), false],
    ['in use by another visit of today', toPaper(buildReferral(), { uses: [{ ...use, usedOn: context.today }] }), true],
    ['a slip a week early', slipFor('2026-11-30'), false],
    ['a slip a day early', slipFor('2026-11-24'), true],
    ['a slip a week late, agreed today', slipFor('2026-11-16', agreedAt(seen.at)), true],
    ['a slip a week late, agreed the day before', slipFor('2026-11-16', agreedAt('2026-11-22T02:00:00.000Z')), false],
    ['a slip in use today', toPaper(onTimeSlip, { uses: [{ ...use, usedOn: context.today }], ...valid }), false],
  ])('%s', (_, paper, accepted) => expect(judgePaper(paper, context).accepted).toBe(accepted))
})

describe('what reception sees of a paper', () => {
  const restriction = createRestriction([])

  it('is all of an ordinary one', () => {
    const paper = toPaper(buildReferral())
    expect(withholdFromDesk(paper, restriction)).toEqual({ paper, restricted: false })
  })

  it('is no clinical word of one with a restricted diagnosis, and all that its use depends on', () => {
    const diagnosis = { code: 'B20', text: 'Bệnh HIV' }
    const words = { courseOfIllness: 'Sụt cân', medicines: 'TDF/3TC/DTG', plan: 'Điều trị ARV' }
    const { paper, restricted } = withholdFromDesk(toPaper(buildReferral({ diagnosis, ...words })), restriction)
    expect(restricted).toBe(true)
    expect(JSON.stringify(paper)).not.toMatch(/B20|HIV|ARV|TDF|Sụt cân|Creatinin|Đau đầu/)
    expect(paper).toMatchObject({
      toFacilityCode: '31999',
      signedOn: '2026-11-13',
      reason: 'appropriate',
      diagnosis: {},
    })
  })

  it('keeps the diagnosis where only the texts mention something restricted', () => {
    const { paper, restricted } = withholdFromDesk(
      toPaper(buildReferral({ resultsSummary: 'HIV âm tính' })),
      restriction,
    )
    expect({ restricted, diagnosis: paper.diagnosis.code }).toEqual({ restricted: true, diagnosis: 'I10' })
    expect(paper).not.toHaveProperty('resultsSummary')
  })

  it('is no note of a slip with a restricted diagnosis', () => {
    const slip = buildAppointment({ otherDiagnoses: [{ code: 'Z21' }], note: 'Lĩnh thuốc' })
    expect(withholdFromDesk(toPaper(slip), restriction).paper).toMatchObject({ diagnosis: {}, otherDiagnoses: [] })
    expect(withholdFromDesk(toPaper(slip), restriction).paper).not.toHaveProperty('note')
  })
})

describe('papers of several sources', () => {
  it('kind, issuer and number make one, however spaced; ours stands before any other', () => {
    const own = toPaper(buildReferral({ number: '0412/PC' }))
    const other = toPaper(buildReferral({ number: ' 0412/pc ', plan: 'Khác' }))
    expect(mergePapers([own], [other, toPaper(buildReferral({ number: '0413/PC' }))])).toHaveLength(2)
    expect(mergePapers([own], [other])).toEqual([own])
  })

  it('the order of answers changes nothing, and nothing stands twice', () => {
    const paper = fc
      .record({ number: fc.constantFrom('1', '2', '3'), service: fc.constantFrom('a', 'b'), plan: fc.string() })
      .map(({ number, service, plan }) =>
        toPaper(buildReferral({ number, plan, source: { kind: 'lookup', service, at: seen.at } })),
      )
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 8 }), (told) => {
        const merged = mergePapers([], told)
        expect(mergePapers([], told.toReversed())).toEqual(merged)
        expect(new Set(merged.map(paperKey)).size).toBe(merged.length)
        expect(new Set(merged.map(paperKey))).toEqual(new Set(told.map(paperKey)))
      }),
    )
  })
})
