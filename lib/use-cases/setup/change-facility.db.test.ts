import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FacilitySetup } from '@/lib/contracts/facility-setup'
import { auditEntry } from '@/lib/db/schema/audit'
import { facilityAttribute, facilitySetting, settingChange } from '@/lib/db/schema/setting'
import { findRouteSettings } from '@/lib/use-cases/route/find-route-settings'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { answerCondition, changeOptions, changeProfile, describeFacility, withdrawDescription } from './change-facility'
import { previewFacility } from './preview-facility'
import { readFacilitySetup } from './read-facility-setup'

const facilityCode = '31999'
const now = new Date('2026-11-26T02:00:00Z')
const day = (text: string) => localDateSchema.parse(text)
const as = (name: string) => buildCaller({ name, role: 'administrator' })
const call = <I>(input: I, name = 'Tuấn') => ({ input, caller: as(name), now })

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await fillFacility(database.db)
})
beforeEach(async () => {
  for (const table of [facilityAttribute, facilitySetting, settingChange]) await database.db.delete(table)
})
afterAll(() => database.drop())

async function setup(): Promise<FacilitySetup> {
  const found = await readFacilitySetup(database, { facilityCode, now })
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}

describe('two administrators', () => {
  it('the second is told of the first, loses nothing and may then save', async () => {
    const version = (await setup()).versions.profile
    const first = { version, name: 'Bệnh viện Mẫu Một', callsPerTurn: 2 }
    const second = { version, name: 'Bệnh viện Mẫu Hai', callsPerTurn: 3 }
    expect(await changeProfile(database, call(first))).toMatchObject({ ok: true })
    expect(await changeProfile(database, call(second, 'Hà'))).toEqual({ ok: false, error: { code: 'setting_changed' } })
    const seen = await setup()
    expect(seen.profile.name).toBe('Bệnh viện Mẫu Một')
    expect(await changeProfile(database, call({ ...second, version: seen.versions.profile }, 'Hà'))).toMatchObject({
      value: { profile: { name: 'Bệnh viện Mẫu Hai', callsPerTurn: 3 } },
    })
    expect((await setup()).changes).toMatchObject([
      { by: 'Hà', version: 2, changes: [{ field: 'name', from: 'Bệnh viện Mẫu Một' }, { field: 'callsPerTurn' }] },
      { by: 'Tuấn', version: 1, changes: [{ field: 'name', to: 'Bệnh viện Mẫu Một' }] },
    ])
  })

  it('who save at the same moment: exactly one of ten goes through', async () => {
    const { profile, versions } = await setup()
    const saved = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        changeProfile(database, call({ ...profile, version: versions.profile, name: `Bệnh viện Mẫu ${at}` })),
      ),
    )
    expect(saved.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await setup()).changes).toHaveLength(1)
  })

  it('who change different things do not stand in each other’s way', async () => {
    const { profile, versions, options } = await setup()
    await changeProfile(database, call({ ...profile, version: versions.profile, callsPerTurn: 5 }))
    const days = { ...options, version: versions.options, appointmentToleranceDays: 3 }
    expect(await changeOptions(database, call(days, 'Hà'))).toMatchObject({
      value: { options: { appointmentToleranceDays: 3 } },
    })
  })
})

describe('a description', () => {
  const described = { level: 'basic', score: 62.5, formerTier: 'district' } as const

  it('holds from its day on, and a correction leaves what was said before in the history', async () => {
    const { versions } = await setup()
    const from = { validFrom: day('2026-12-01'), ...described }
    await describeFacility(database, call({ version: versions.descriptions, ...from }))
    const corrected = await describeFacility(
      database,
      call({ version: versions.descriptions + 1, ...from, score: 48, provisionalBasic: true }),
    )
    expect(corrected).toMatchObject({
      value: {
        descriptions: [{ validFrom: '2026-12-01', facility: { score: 48, provisionalBasic: true } }],
        changes: [
          {
            changes: [
              { subject: '2026-12-01', field: 'score', from: 62.5, to: 48 },
              { subject: '2026-12-01', field: 'provisionalBasic', from: false, to: true },
            ],
          },
          { version: 1 },
        ],
      },
    })
    const before = await findRouteSettings(database, { facilityCode, day: day('2026-11-30') })
    const after = await findRouteSettings(database, { facilityCode, day: day('2026-12-01') })
    expect([before.facility?.formerTier, after.facility?.formerTier]).toEqual(['province', 'district'])
  })

  it('is taken back before its day and not from then on', async () => {
    const today = day('2026-11-26')
    await describeFacility(database, call({ version: 0, validFrom: today, ...described }))
    await describeFacility(database, call({ version: 1, validFrom: day('2026-11-27'), ...described }))
    const taken = await withdrawDescription(database, call({ version: 2, validFrom: day('2026-11-27') }))
    expect(taken).toMatchObject({ value: { descriptions: [{ validFrom: '2026-11-26' }] } })
    expect(await withdrawDescription(database, call({ version: 3, validFrom: today }))).toEqual({
      ok: false,
      error: { code: 'description_in_force' },
    })
  })

  it('shows its effect before it is saved, and saves nothing by that', async () => {
    const { options } = await setup()
    const input = { day: day('2026-12-01'), facility: described }
    expect(await previewFacility(database, { input, caller: as('Tuấn') })).toMatchObject({
      value: {
        before: [
          { visit: 'by-oneself', code: '1.14', ratePercent: 40 },
          { visit: 'registered-here', code: '1.1', ratePercent: 80 },
          { visit: 'with-referral', code: '1.3', ratePercent: 80 },
          { visit: 'with-appointment', code: '1.5', ratePercent: 80 },
          { visit: 'emergency', code: '2', ratePercent: 80 },
        ],
        after: [{ code: '3.3', ratePercent: 80 }, {}, {}, {}, {}],
      },
    })
    const strict = { ...input, options: { ...options, preferFormerDistrictCode: false } }
    expect(await previewFacility(database, { input: strict, caller: as('Tuấn') })).toMatchObject({
      value: { after: [{ code: '1.13', ratePercent: 40 }, {}, {}, {}, {}] },
    })
    expect((await setup()).changes).toEqual([])
  })
})

it('a condition of the plan is answered under a name and a day, with the paper it rests on', async () => {
  const answer = { condition: 'regulation', met: true, note: 'QĐ 12/QĐ-BVM ngày 01/10/2026' } as const
  await answerCondition(database, call({ version: 0, ...answer }))
  const { conditions, versions } = await setup()
  expect(conditions).toEqual({
    regulation: { met: true, note: answer.note, decidedAt: now.toISOString(), decidedBy: 'Tuấn' },
  })
  await answerCondition(database, call({ ...answer, version: versions.conditions, met: false }, 'Hà'))
  expect((await setup()).conditions.regulation).toMatchObject({ met: false, decidedBy: 'Hà' })
})

it('saving what is kept already keeps no history', async () => {
  const { profile, versions } = await setup()
  await changeProfile(database, call({ ...profile, version: versions.profile }))
  expect((await setup()).changes).toEqual([])
})

it('every change is in the audit trail with what is now', async () => {
  await changeProfile(database, call({ version: 0, name: 'Bệnh viện Mẫu Mới', callsPerTurn: 4 }, 'Sổ'))
  const entries = await database.db.select().from(auditEntry).where(eq(auditEntry.actorName, 'Sổ'))
  expect(entries).toMatchObject([
    {
      action: 'setting.change',
      details: { key: 'facility', version: 1, name: 'Bệnh viện Mẫu Mới', callsPerTurn: 4 },
    },
  ])
})
