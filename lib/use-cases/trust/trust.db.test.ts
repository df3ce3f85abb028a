import { afterAll, beforeAll, expect, it } from 'vitest'
import { findPapers, savePaper } from '@/lib/db/paper-store'
import { createVault } from '@/lib/db/vault'
import { createRestriction } from '@/lib/domain/records/create-restriction'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { envelopeXml, signEnvelope, sourceOf } from '@/lib/testing/builders/build-envelope'
import { buildReferral } from '@/lib/testing/builders/build-paper'
import { buildSigningKey } from '@/lib/testing/builders/build-signing-key'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { checkEnvelope } from '@/lib/records/envelope/check-envelope'
import { findRestrictedDiagnoses } from '@/lib/db/restricted-diagnosis-store'
import { listCertificates, removeCertificate, trustCertificate } from './certificates'
import { addRestrictedDiagnosis, listRestrictedDiagnoses, releaseRestrictedDiagnosis } from './restricted-diagnoses'

const vault = createVault(Buffer.alloc(32, 7))
const facilityCode = '31999'
const key = buildSigningKey()
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const call = <I>(input: I) => ({ input, caller: buildCaller({ role: 'administrator', name: 'Tuấn' }), now: new Date() })

async function paperOf(personId: string) {
  const checked = await checkEnvelope(sourceOf(signEnvelope(envelopeXml(), key)))
  if (!checked.ok) throw new Error(checked.error.code)
  const paper = buildReferral({ signature: checked.value.signature })
  const paperId = await database.db.transaction((tx) =>
    savePaper(tx, vault, { facilityCode, personId, paper, now: new Date() }),
  )
  return async () => {
    const [found] = await findPapers(database.db, vault, { facilityCode, paperIds: [paperId] })
    return found?.paper.signature.status
  }
}

it('a paper held already is believed as soon as its signer is, for the facilities named, and no longer than that', async () => {
  const statusOf = await paperOf('7c0f4f0e-3f62-4d1c-9f0a-2f5c9a7b1c11')
  expect(await statusOf()).toBe('untrusted')
  await trustCertificate(database, call({ certificate: key.certificate, signerFacilityCodes: ['31908'] }))
  expect(await statusOf()).toBe('untrusted')
  await trustCertificate(database, call({ certificate: key.certificate, signerFacilityCodes: ['31907', '31907'] }))
  expect(await statusOf()).toBe('valid')
  const { certificates } = await listCertificates(database, facilityCode)
  expect(certificates).toMatchObject([{ subject: 'CN=TTYT Mau 7', signers: [{ code: '31907' }], addedBy: 'Tuấn' }])
  await removeCertificate(database, call({ fingerprint: certificates[0]?.fingerprint ?? '' }))
  expect(await statusOf()).toBe('untrusted')
  expect(await listCertificates(database, facilityCode)).toEqual({ certificates: [] })
})

it('DER as base64 is the same certificate', async () => {
  const der = key.certificate.replaceAll(/-----[A-Z ]+-----|\s/g, '')
  expect(await trustCertificate(database, call({ certificate: der, signerFacilityCodes: ['31907'] }))).toMatchObject({
    ok: true,
    value: { certificates: [{ subject: 'CN=TTYT Mau 7' }] },
  })
})

it.each(['không phải chứng thư', key.privateKey, 'AAAA'.repeat(40)])(
  'what is no certificate is refused',
  async (text) => {
    expect(await trustCertificate(database, call({ certificate: text, signerFacilityCodes: ['31907'] }))).toEqual({
      ok: false,
      error: { code: 'certificate_unreadable' },
    })
  },
)

it('a diagnosis added is kept from reception, and released again', async () => {
  const hides = async () =>
    createRestriction(await findRestrictedDiagnoses(database.db, facilityCode)).mentions('F20.0')
  expect(await hides()).toBe(false)
  await addRestrictedDiagnosis(database, call({ codePrefix: 'F20', label: 'Tâm thần phân liệt' }))
  expect(await hides()).toBe(true)
  const { diagnoses } = await listRestrictedDiagnoses(database, facilityCode)
  expect(diagnoses.filter(({ byLaw }) => byLaw).length).toBeGreaterThan(0)
  expect(diagnoses).toContainEqual({ codePrefix: 'F20', label: 'Tâm thần phân liệt', byLaw: false })
  await releaseRestrictedDiagnosis(database, call({ codePrefix: 'F20' }))
  expect(await hides()).toBe(false)
})

it('every change is in the audit trail', async () => {
  const { rows } = await database.pool.query<{ action: string }>('select distinct action from audit_entry order by 1')
  expect(rows.map(({ action }) => action)).toEqual([
    'certificate.remove',
    'certificate.trust',
    'diagnosis.release',
    'diagnosis.restrict',
  ])
})
