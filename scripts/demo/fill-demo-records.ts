import { createDatabase } from '@/lib/db/client'
import { saveCatalogue } from '@/lib/db/facility-catalogue-store'
import { findTrustedCertificates, saveTrust } from '@/lib/db/trusted-certificate-store'
import { createVault } from '@/lib/db/vault'
import { readAppSecret } from '@/lib/env'
import { importEnvelope } from '@/lib/use-cases/records/import-envelope'
import { trackImport } from '@/lib/use-cases/records/track-import'
import { makeEnvelopes } from '@/sandbox/envelopes/make-envelopes'
import { openSigningKeys } from '@/sandbox/envelopes/signing/signing-keys'
import { createSigningOffice, type SigningOffice } from '@/sandbox/envelopes/signing/signing-office'
import { sandboxFacilities } from '@/sandbox/people/sandbox-facility'
import { firstVisitorToday, VISITS_TODAY } from './demo-visits'

interface RecordsOptions {
  databaseUrl: string
  secretFile: string
  facilityCode: string
  seed?: number
  people: number
  /** Where the invented facilities' keys are kept. */
  keysFolder: string
  now?: Date
}

const SYSTEM = { kind: 'system', id: 'fill-demo', name: 'fill-demo', address: '' } as const
// Everybody who is here today, and enough others that a scan of the demo usually finds a health book.
const OTHERS = 200

/**
 * Health books and papers of the demo's people, through the door that every hospital system uses: signed envelopes of
 * invented facilities, whose certificates are trusted first. False where that was done before; one that broke off goes
 * on, since the same envelope again changes nothing.
 */
export async function fillDemoRecords(options: RecordsOptions): Promise<boolean> {
  const { facilityCode, seed = 1, people, now = new Date() } = options
  const database = createDatabase(options.databaseUrl, { max: 2 })
  const deps = { db: database.db, vault: createVault(readAppSecret(options.secretFile)) }
  try {
    if (await isDone(database, facilityCode)) return false
    const office = createSigningOffice(openSigningKeys(options.keysFolder))
    await nameFacilities(database, facilityCode)
    const from = firstVisitorToday(people)
    const indices = [...range(from, Math.min(people, from + VISITS_TODAY)), ...range(0, Math.min(OTHERS, from))]
    const tracker = await trackImport(deps, { facilityCode, actor: SYSTEM, via: 'command', bytes: 0 }, indices.length)
    const delivery = { facilityCode, importId: tracker.importId, actor: SYSTEM, mayGoOn: tracker.mayGoOn }
    for await (const { name, xml } of makeEnvelopes({ seed, now, people: indices, office })) {
      await tracker.add(name, await importEnvelope(deps, delivery, () => toBytes(xml)))
    }
    await tracker.end('ended')
    await database.pool.query('analyze')
    // Last: whoever finds them finds everything.
    await trustFacilities(database, facilityCode, office, now)
    return true
  } finally {
    await database.close()
  }
}

type Database = ReturnType<typeof createDatabase>

async function isDone({ db }: Database, facilityCode: string): Promise<boolean> {
  return (await findTrustedCertificates(db, facilityCode)).length > 0
}

async function nameFacilities({ db }: Database, facilityCode: string): Promise<void> {
  await saveCatalogue(
    db,
    facilityCode,
    sandboxFacilities().map(({ code, name }) => ({ code, name })),
  )
}

async function trustFacilities({ db }: Database, facilityCode: string, office: SigningOffice, now: Date) {
  await db.transaction(async (tx) => {
    for (const [code, { certificate }] of office.signers) {
      await saveTrust(tx, {
        facilityCode,
        fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
        subject: certificate.subject,
        pem: certificate.toString(),
        signerFacilityCodes: [code],
        validFrom: new Date(certificate.validFrom),
        validTo: new Date(certificate.validTo),
        addedAt: now,
        addedBy: SYSTEM.name,
      })
    }
  })
}

async function* toBytes(xml: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(xml, 'utf8')
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}
