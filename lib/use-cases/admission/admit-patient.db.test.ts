import { randomBytes, randomUUID } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type DatabaseHandle } from '@/lib/db/client'
import { auditEntry } from '@/lib/db/schema/audit'
import { person, personIdentifier } from '@/lib/db/schema/person'
import { ticket as ticketTable, ticketCounter, visit } from '@/lib/db/schema/visit'
import { createVault } from '@/lib/db/vault'
import type { CheckInRequest } from '@/lib/contracts/check-ins'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { buildCheckIn, buildNewPerson } from '@/lib/testing/builders/build-check-in'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { personIdSchema } from '@/lib/domain/visit/visit.schema'
import { matchPerson } from '@/lib/use-cases/people/match-person'
import { admitPatient } from './admit-patient'

const NOW = new Date('2026-11-23T02:00:00Z')
const vault = createVault(randomBytes(32))
const caller = buildCaller()

let first: TestDatabase
let second: DatabaseHandle
beforeAll(async () => {
  first = await createTestDatabase({ max: 10 })
  second = createDatabase(first.url, { max: 10 })
  await fillFacility(first.db)
})
afterAll(async () => {
  await second.close()
  await first.drop()
})

const admit = (input: CheckInRequest, now = NOW, handle: DatabaseHandle = first) =>
  admitPatient({ db: handle.db, vault }, { input, caller, now })
const inParallel = (inputs: CheckInRequest[], now = NOW) =>
  Promise.all(inputs.map((input, at) => admit(input, now, at % 2 === 0 ? first : second)))
const values = (results: Awaited<ReturnType<typeof inParallel>>) =>
  results.map((result) => {
    if (!result.ok) throw new Error(result.error.code)
    return result.value
  })
const personOf = async (visitId = ''): Promise<string> => {
  const [row] = await first.db.select().from(visit).where(eq(visit.id, visitId))
  return row?.personId ?? ''
}
const oneToN = (n: number) => Array.from({ length: n }, (_, at) => at + 1)
const sorted = (numbers: number[]) => numbers.toSorted((a, b) => a - b)
const onDay = (day: string) => new Date(`${day}T02:00:00Z`)

describe('many desks at once', () => {
  it('gives 50 parallel admissions over two pools the numbers 1 to 50', async () => {
    const admitted = values(await inParallel(Array.from({ length: 50 }, () => buildCheckIn())))
    expect(sorted(admitted.map(({ ticket }) => ticket.number))).toEqual(oneToN(50))
    expect(new Set(admitted.map(({ visitId }) => visitId)).size).toBe(50)
  })

  it('carries the same request out once, however often it is sent', async () => {
    const day = onDay('2026-11-24')
    const input = buildCheckIn()
    const answers = values(
      await inParallel(
        Array.from({ length: 10 }, () => input),
        day,
      ),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]).toMatchObject({ ticket: { number: 1, label: '001' }, alreadyCheckedIn: false })
    expect(await first.db.select().from(visit).where(eq(visit.visitDay, '2026-11-24'))).toHaveLength(1)
  })

  it('gives one ticket to a person whom ten desks admit to the same room', async () => {
    const day = onDay('2026-11-25')
    const known = values([await admit(buildCheckIn({ roomCode: '14' }), day)])
    const [row] = await first.db
      .select()
      .from(visit)
      .where(eq(visit.id, known[0]?.visitId ?? ''))
    const input = () => buildCheckIn({ person: { personId: row?.personId ?? '' }, roomCode: '12' })
    const answers = values(await inParallel(Array.from({ length: 10 }, input), day))
    expect(new Set(answers.map(({ visitId }) => visitId)).size).toBe(1)
    expect(answers.map(({ ticket }) => ticket.number)).toEqual(Array.from({ length: 10 }, () => 1))
    expect(answers.filter(({ alreadyCheckedIn }) => !alreadyCheckedIn)).toHaveLength(1)
  })

  it('creates a new person with a number once, and keeps the phone the first desk wrote', async () => {
    const fullName = `Trần Thị ${randomUUID()}`
    const identifiers = [{ kind: 'personal-number' as const, value: '031185004417' }]
    const create = buildNewPerson({ fullName, identifiers, phone: '0912000345' })
    await admit(buildCheckIn({ person: { create } }), onDay('2026-11-26'))
    const input = () => buildCheckIn({ person: { create: { ...create, phone: undefined } } })
    const answers = values(await inParallel(Array.from({ length: 10 }, input), onDay('2026-11-27')))
    expect(new Set(answers.map(({ visitId }) => visitId)).size).toBe(1)
    const people = await first.db.select().from(person).where(eq(person.fullName, fullName))
    expect(people).toHaveLength(1)
    expect(vault.open(people[0]?.phoneCipher ?? Buffer.alloc(0))).toBe('0912000345')
  })

  it('creates a new person with a number once when all desks begin together', async () => {
    const fullName = `Lê Thị ${randomUUID()}`
    const create = buildNewPerson({ fullName, identifiers: [{ kind: 'social-insurance-number', value: '3100000017' }] })
    const input = () => buildCheckIn({ person: { create } })
    const answers = values(await inParallel(Array.from({ length: 10 }, input), onDay('2026-11-28')))
    expect(new Set(answers.map(({ visitId }) => visitId)).size).toBe(1)
    expect(await first.db.select().from(person).where(eq(person.fullName, fullName))).toHaveLength(1)
  })

  it('creates a new person without any number once: the other desks are told of somebody alike', async () => {
    const create = buildNewPerson({ fullName: `Phạm Văn ${randomUUID()}` })
    const answers = await inParallel(
      Array.from({ length: 10 }, () => buildCheckIn({ person: { create } })),
      onDay('2026-11-29'),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]))
    const people = await first.db.select().from(person).where(eq(person.fullName, create.fullName))
    expect(refusals).toEqual(
      Array.from({ length: 9 }, () => ({ code: 'similar_person_exists', personIds: [people[0]?.id] })),
    )
  })
})

describe('one desk', () => {
  it('starts the numbers anew at midnight in Viet Nam', async () => {
    const before = values([await admit(buildCheckIn({ roomCode: 'P3A' }), new Date('2026-11-30T16:59:59.999Z'))])
    const after = values([await admit(buildCheckIn({ roomCode: 'P3A' }), new Date('2026-11-30T17:00:00.000Z'))])
    expect([before[0]?.ticket.number, after[0]?.ticket.number]).toEqual([1, 1])
    const days = await first.db
      .select()
      .from(ticketTable)
      .where(eq(ticketTable.roomCode, 'P3A'))
      .orderBy(asc(ticketTable.visitDay))
    expect(days.map(({ visitDay }) => visitDay)).toEqual(['2026-11-30', '2026-12-01'])
  })

  it('leaves no gap and no trace when it refuses after a number was raised', async () => {
    const day = onDay('2026-12-02')
    const input = buildCheckIn()
    const broken = { ...caller, facilityCode: '31999', name: 'x\0' }
    await expect(admitPatient({ db: first.db, vault }, { input, caller: broken, now: day })).rejects.toThrow()
    const answer = values([await admit(input, day)])
    expect(answer[0]?.ticket.number).toBe(1)
  })

  it.each([
    ['an unknown room', buildCheckIn({ roomCode: '77' }), 'room_not_found'],
    ['a closed room', buildCheckIn({ roomCode: '99' }), 'room_closed'],
    ['an unknown person', buildCheckIn({ person: { personId: randomUUID() } }), 'person_not_found'],
  ])('refuses %s and writes nothing', async (_name, input, code) => {
    const before = await first.db.$count(person)
    const result = await admit(input, onDay('2026-12-03'))
    expect(result).toEqual({ ok: false, error: { code } })
    expect(await first.db.$count(person)).toBe(before)
    expect(await first.db.select().from(ticketCounter).where(eq(ticketCounter.visitDay, '2026-12-03'))).toEqual([])
  })

  it('admits a second person of the same name and birth date with a reason, which the audit keeps', async () => {
    const create = buildNewPerson({ fullName: `Vũ Thị ${randomUUID()}` })
    await admit(buildCheckIn({ person: { create } }), onDay('2026-12-04'))
    const differsBecause = 'Khác địa chỉ, khác mẹ'
    const answer = values([await admit(buildCheckIn({ person: { create, differsBecause } }), onDay('2026-12-04'))])
    expect(answer[0]?.ticket.number).toBe(2)
    const audited = await first.db
      .select()
      .from(auditEntry)
      .where(eq(auditEntry.visitId, answer[0]?.visitId ?? ''))
    expect(audited.map(({ action, reason }) => ({ action, reason }))).toEqual([
      { action: 'person.create', reason: differsBecause },
      { action: 'visit.admit', reason: null },
    ])
  })

  it('refuses a number that belongs to somebody of another name', async () => {
    const identifiers = [{ kind: 'personal-number' as const, value: '031090001234' }]
    await admit(buildCheckIn({ person: { create: buildNewPerson({ identifiers }) } }), onDay('2026-12-05'))
    const result = await admit(
      buildCheckIn({ person: { create: buildNewPerson({ identifiers }) } }),
      onDay('2026-12-05'),
    )
    expect(result).toEqual({ ok: false, error: { code: 'identifier_taken' } })
  })

  it('moves a number from a record that has it by mistake, once the desk says so; that record keeps its history', async () => {
    const day = onDay('2026-12-08')
    const number = { kind: 'personal-number' as const, value: '031190007777' }
    const child = buildNewPerson({ birthDate: { year: 2023, month: 6, day: 5 }, identifiers: [number] })
    const mistaken = values([await admit(buildCheckIn({ person: { create: child } }), day)])
    const holderId = await personOf(mistaken[0]?.visitId)
    const mother = buildNewPerson({ birthDate: { year: 1990, month: 3, day: 9 }, identifiers: [number] })
    const takes = (create: typeof mother) =>
      admit(buildCheckIn({ person: { create, takeNumbersFrom: personIdSchema.parse(holderId) } }), day)

    // Only where neither name nor birth date is the holder's.
    expect(await takes({ ...mother, birthDate: child.birthDate })).toMatchObject({
      error: { code: 'identifier_taken' },
    })
    const moved = values([await takes(mother)])
    const motherId = await personOf(moved[0]?.visitId)
    expect(motherId).not.toBe(holderId)
    const held = await first.db.select().from(personIdentifier).where(eq(personIdentifier.kind, number.kind))
    const rows = held.filter(({ personId }) => personId === holderId || personId === motherId)
    expect(rows.map(({ personId, validTo }) => [personId, validTo === null])).toEqual(
      expect.arrayContaining([
        [holderId, false],
        [motherId, true],
      ]),
    )
    const audited = await first.db.select().from(auditEntry).where(eq(auditEntry.personId, holderId))
    expect(audited).toContainEqual(
      expect.objectContaining({ action: 'person.update', reason: 'number-moved', details: { movedTo: motherId } }),
    )
    // From now on the card finds its owner alone.
    const found = await matchPerson({ db: first.db, vault }, caller.facilityCode, {
      kind: 'personal-number',
      personalNumber: number.value,
      textTrusted: true,
      warnings: [],
    })
    expect(found).toEqual({ match: 'one', personIds: [motherId] })
  })

  it('makes a visit insured once a forgotten number is added, under the ticket that was given', async () => {
    const day = onDay('2026-12-10')
    const [given] = values([await admit(buildCheckIn(), day)])
    const personId = personIdSchema.parse(await personOf(given?.visitId))
    expect(given).toMatchObject({ coverage: 'none' })
    const addIdentifiers = [{ kind: 'insurance-card-number' as const, value: 'DN4310123450001' }]
    const adding = (roomCode: string) => buildCheckIn({ person: { personId, changes: { addIdentifiers } }, roomCode })

    const [added] = values([await admit(adding('12'), new Date(day.getTime() + 3_600_000))])
    expect(added).toMatchObject({
      visitId: given?.visitId,
      ticket: { number: given?.ticket.number },
      alreadyCheckedIn: true,
      coverage: 'unverified',
    })
    const [row] = await first.db
      .select()
      .from(visit)
      .where(eq(visit.id, given?.visitId ?? ''))
    expect(row?.coverageAskAgainAt).toEqual(new Date(day.getTime() + 3_660_000))
    const audited = await first.db
      .select()
      .from(auditEntry)
      .where(eq(auditEntry.visitId, given?.visitId ?? ''))
      .orderBy(asc(auditEntry.seq))
    expect(audited.slice(2)).toMatchObject([
      { action: 'person.update' },
      { action: 'visit.admit', details: { coverage: 'unverified', alreadyCheckedIn: true } },
    ])
  })

  it('leaves a visit uninsured that the person pays for themselves', async () => {
    const day = onDay('2026-12-11')
    const [given] = values([await admit(buildCheckIn({ useInsurance: false }), day)])
    const personId = personIdSchema.parse(await personOf(given?.visitId))
    const changes = { addIdentifiers: [{ kind: 'insurance-card-number' as const, value: 'DN4310123450002' }] }
    const [added] = values([await admit(buildCheckIn({ person: { personId, changes } }), day)])
    expect(added).toMatchObject({ visitId: given?.visitId, coverage: 'none' })
  })

  it.each<[string, CheckInRequest['person']]>([
    ['somebody new', { create: buildNewPerson({ birthDate: { year: 2058 } }) }],
    ['somebody without papers', { temporary: { reason: 'no-papers', sex: 'male', birthDate: { year: 2058 } } }],
  ])('refuses a birth in the future of %s', async (_, input) => {
    const before = await first.db.$count(person)
    const result = await admit(buildCheckIn({ person: input }), onDay('2026-12-09'))
    expect(result).toEqual({ ok: false, error: { code: 'birth_in_future' } })
    expect(await first.db.$count(person)).toBe(before)
  })

  it('refuses a request id that was used for another question', async () => {
    const input = buildCheckIn()
    await admit(input, onDay('2026-12-06'))
    const result = await admit({ ...buildCheckIn(), requestId: input.requestId }, onDay('2026-12-06'))
    expect(result).toEqual({ ok: false, error: { code: 'request_id_reused' } })
  })

  it('admits people of whom nothing is known, at once and under codes of their own', async () => {
    const temporary = { sex: 'unknown' as const, reason: 'emergency' as const }
    const inputs = Array.from({ length: 5 }, () =>
      buildCheckIn({ person: { temporary }, identified: { method: 'no-papers', medium: 'none' } }),
    )
    const answers = values(await inParallel(inputs, onDay('2026-12-07')))
    expect(sorted(answers.map(({ ticket }) => ticket.number))).toEqual(oneToN(5))
    const people = await first.db.select().from(person).where(eq(person.temporary, true))
    expect(new Set(people.map(({ fullName }) => fullName)).size).toBe(5)
    for (const { fullName, birthYear } of people) {
      expect(fullName).toMatch(/^TAM-261207-/)
      expect(birthYear).toBeNull()
    }
    const visits = await first.db.select().from(visit).where(eq(visit.visitDay, '2026-12-07'))
    for (const row of visits) expect(row).toMatchObject({ priorityGroup: 0, emergency: true, coverage: 'none' })
  })
})
