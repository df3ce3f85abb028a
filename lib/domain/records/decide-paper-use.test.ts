import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { buildAppointment, buildReferral } from '@/lib/testing/builders/build-paper'
import { defaultRouteOptions } from '../route/route-options'
import { localDateSchema } from '../time/local-date'
import { visitIdSchema } from '../visit/visit.schema'
import { decidePaperUse, type PaperUseDecision } from './decide-paper-use'
import { paperIdSchema, paperSchema, type Paper } from './paper.schema'
import { toPaperContext } from './to-paper-context'

const personId = randomUUID()
const visitId = visitIdSchema.parse(randomUUID())
const day = localDateSchema.parse('2026-11-20')
const usedOn = localDateSchema.parse('2026-11-18')
const use = { visitId: visitIdSchema.parse(randomUUID()), usedOn, usedAt: '2026-11-18T01:00:00.000Z' }

const useToday = { ...use, usedOn: day, usedAt: '2026-11-20T01:00:00.000Z' }

const asKept = (given: object, overrides: object = {}): Paper =>
  paperSchema.parse({ ...given, signature: { status: 'valid' }, uses: [], paperId: randomUUID(), ...overrides })
const referral = (overrides: object = {}) => asKept(buildReferral(), overrides)
const appointment = (overrides: object = {}) => asKept(buildAppointment(), overrides)

const options = { options: defaultRouteOptions }
const context = toPaperContext(options, { today: day, facilityCode: '31999', forVisitIds: [visitId] })
const decide = (papers: Paper[], owner = personId) =>
  decidePaperUse(
    papers.map(({ paperId }) => paperId),
    papers.map((paper) => ({ personId: owner, paper })),
    { ...context, personId },
  )
const told = (decisions: PaperUseDecision[]) =>
  decisions.map((decision) => [decision.outcome, 'why' in decision ? decision.why : undefined])

describe('decidePaperUse', () => {
  it.each<[string, Paper, [string, string | undefined]]>([
    ['a referral in time', referral(), ['use', undefined]],
    [
      'an unsigned one: the paper itself is looked at',
      referral({ signature: { status: 'absent' } }),
      ['use', undefined],
    ],
    ['a slip that came due today', appointment(), ['use', undefined]],
    ['one changed after signing', referral({ signature: { status: 'invalid' } }), ['not-usable', 'signature-invalid']],
    [
      'the same once somebody compared the paper',
      referral({ signature: { status: 'invalid' }, seen: { medium: 'paper', at: use.usedAt, by: 'Lan' } }),
      ['use', undefined],
    ],
    [
      'the same once somebody found the paper unsigned too',
      referral({
        signature: { status: 'invalid' },
        seen: { medium: 'paper', at: use.usedAt, by: 'Lan', signed: false },
      }),
      ['not-usable', 'signature-invalid'],
    ],
    [
      'one without a signature, nor on paper',
      referral({
        signature: { status: 'absent' },
        seen: { medium: 'paper', at: use.usedAt, by: 'Lan', signed: false },
      }),
      ['not-usable', 'unsigned'],
    ],
    ['one for elsewhere', referral({ toFacilityCode: '31907' }), ['not-usable', 'wrong-facility']],
    ['one too old', referral({ signedOn: '2026-10-01' }), ['not-usable', 'expired']],
    ['one without a reason', referral({ reason: undefined }), ['not-usable', 'incomplete']],
    ['a slip nobody signed', appointment({ signature: { status: 'absent' } }), ['not-usable', 'unsigned']],
    ['a slip long past', appointment({ dueOn: '2026-10-20' }), ['not-usable', 'late-needs-confirmation']],
    ['a used referral', referral({ uses: [use] }), ['already-used', undefined]],
    ['a used slip', appointment({ uses: [use] }), ['already-used', undefined]],
    ['a referral in use by another visit of the day', referral({ uses: [useToday] }), ['share', undefined]],
    [
      'the same, out of time by now',
      referral({ uses: [useToday], signedOn: '2026-10-01' }),
      ['already-used', undefined],
    ],
    ['a slip in use by another visit of the day', appointment({ uses: [useToday] }), ['already-used', undefined]],
    ['a one-year referral used before', referral({ oneYear: true, uses: [use] }), ['use', undefined]],
    ['one in use by this very visit', referral({ uses: [{ ...use, visitId }] }), ['in-use', undefined]],
  ])('%s', (_, paper, expected) => {
    expect(told(decide([paper]))).toEqual([expected])
  })

  it('everything is used once but a referral for a year', () => {
    expect(decide([referral(), appointment()]).map((use) => 'once' in use && use.once)).toEqual([true, true])
    expect(decide([referral({ oneYear: true })])).toMatchObject([{ once: false }])
  })

  it('one of a kind: the first that can be used', () => {
    const decisions = decide([referral({ signedOn: '2026-10-01' }), referral(), referral(), appointment()])
    expect(told(decisions)).toEqual([
      ['not-usable', 'expired'],
      ['use', undefined],
      ['not-usable', 'one-of-a-kind'],
      ['use', undefined],
    ])
  })

  it('says nothing about a paper of somebody else, or one that is not there', () => {
    const paper = referral()
    expect(decide([paper], randomUUID())).toEqual([{ outcome: 'not-theirs', paperId: paper.paperId }])
    const paperId = paperIdSchema.parse(randomUUID())
    expect(decidePaperUse([paperId], [], { ...context, personId })).toEqual([{ outcome: 'not-theirs', paperId }])
  })
})
