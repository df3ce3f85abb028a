import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { buildAppointment, buildReferral } from '@/lib/testing/builders/build-paper'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { findPapers, findPapersOfPerson, savePaper } from './paper-store'
import type { NewPaper } from './paper-row'
import { trustedCertificate } from './schema/records'
import { createVault } from './vault'

const facilityCode = '31999'
const vault = createVault(Buffer.alloc(32, 7))
const fingerprint = 'c'.repeat(64)
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const save = (personId: string, paper: NewPaper) =>
  database.db.transaction((tx) => savePaper(tx, vault, { facilityCode, personId, paper, now: new Date() }))
const papersOf = (personId: string) => findPapersOfPerson(database.db, vault, { facilityCode, personId })

it('gives back what was kept, the newest first', async () => {
  const personId = randomUUID()
  const referral = buildReferral({ treatedFrom: '2026-11-09T01:00:00.000Z', escortName: 'Mẫu' })
  const appointment = buildAppointment()
  await save(personId, referral)
  await save(personId, appointment)
  expect(await papersOf(personId)).toMatchObject([
    { ...appointment, uses: [], signature: { status: 'absent' } },
    { ...referral, uses: [], signature: { status: 'absent' } },
  ])
})

it('the same slip again is one paper, and what somebody read from it stays', async () => {
  const personId = randomUUID()
  const seen = { medium: 'vneid', at: '2026-11-16T01:00:00.000Z', by: 'Lan' } as const
  const signedOn = localDateSchema.parse('2026-11-12')
  const typed = buildReferral({ signedOn, signedOnIs: 'read-from-paper', oneYear: true, seen })
  const first = await save(personId, typed)
  const { oneYear: _, seen: __, ...fromEnvelope } = typed
  const again = await save(personId, { ...fromEnvelope, signedOnIs: 'transfer-day', plan: 'Mổ' })
  expect(again).toBe(first)
  expect(await papersOf(personId)).toMatchObject([
    { signedOn, signedOnIs: 'read-from-paper', oneYear: true, seen, plan: 'Mổ' },
  ])
})

it('a certificate trusted later makes the signature valid, and nobody else may use it', async () => {
  const personId = randomUUID()
  const signature = { integrity: 'intact', fingerprint, signedBy: 'TTYT Mẫu 7' } as const
  const paperId = await save(personId, buildReferral({ signature }))
  const read = async () => (await findPapers(database.db, vault, { facilityCode, paperIds: [paperId] }))[0]
  expect((await read())?.paper.signature).toMatchObject({ status: 'untrusted', problem: 'certificate_unknown' })
  await database.db.insert(trustedCertificate).values({
    facilityCode,
    fingerprint,
    subject: 'CN=TTYT Mẫu 7',
    pem: '',
    signerFacilityCodes: ['31907'],
    validFrom: new Date('2026-01-01'),
    validTo: new Date('2027-01-01'),
    addedAt: new Date(),
    addedBy: 'Tuấn',
  })
  expect(await read()).toMatchObject({ personId, paper: { signature: { status: 'valid', signedBy: 'TTYT Mẫu 7' } } })
})
