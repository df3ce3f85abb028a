import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENDPOINTS } from '@/lib/contracts/endpoints'
import type { RecordPurpose } from '@/lib/domain/records/record-purpose.schema'
import { saveEpisode } from '@/lib/db/episode-store'
import { savePaper } from '@/lib/db/paper-store'
import { createVault } from '@/lib/db/vault'
import { isAllowed } from '@/lib/domain/access/caller'
import type { Permission } from '@/lib/domain/access/permission'
import { permissionsOf } from '@/lib/domain/access/permissions'
import type { Role } from '@/lib/domain/access/role'
import type { PaperId } from '@/lib/domain/records/paper.schema'
import type { PersonId } from '@/lib/domain/visit/visit.schema'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { buildCheckIn } from '@/lib/testing/builders/build-check-in'
import { buildEpisode } from '@/lib/testing/builders/build-episode'
import { buildReferral } from '@/lib/testing/builders/build-paper'
import { createTestPerson } from '@/lib/testing/builders/create-test-person'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { admitPatient } from '../admission/admit-patient'
import { answerAppointments, answerHealthBook, answerReferrals } from './answer-lookup'
import { listRecordAccesses } from './list-record-accesses'
import { lookUpHealthBook } from './look-up-health-book'
import { lookUpPapers } from './look-up-papers'
import { openPaper } from './open-paper'
import { reviewRecordAccess } from './review-record-access'

const now = new Date('2026-11-16T02:00:00Z')
const facilityCode = '31999'
const vault = createVault(Buffer.alloc(32, 7))
let database: TestDatabase
const deps = () => ({
  db: database.db,
  vault,
  lookup: { askHealthBook: async () => [], askPapers: async () => [] },
  hasOtherServices: false,
})

interface Patient {
  personId: PersonId
  paperId: PaperId
  personalNumber: string
}
const patients = new Map<string, Patient>()

beforeAll(async () => {
  database = await createTestDatabase()
  await fillFacility(database.db)
  for (const [at, presence] of (['today', 'absent'] as const).entries()) {
    patients.set(`${presence} ordinary`, await createPatient(`03118500440${at}`, presence, ordinary))
    patients.set(`${presence} restricted`, await createPatient(`03118500550${at}`, presence, restricted))
  }
})
afterAll(() => database.drop())

// Each word stands in one place of the records, and tells in the answer that this place was shown.
const ordinary = { code: 'I10', words: 'TANGHUYETAP', paper: 'DAUHIEU' }
const restricted = { code: 'B20', words: 'NHIEMHIV', paper: 'KHANGVIRUT' }

async function createPatient(
  personalNumber: string,
  presence: 'today' | 'absent',
  { code, words, paper }: typeof ordinary,
): Promise<Patient> {
  const identifiers = [{ kind: 'personal-number', value: personalNumber }] as const
  const personId = await createTestPerson(deps(), { fullName: 'Phạm Thị Hồng Mẫu' }, identifiers)
  const {
    episodeId,
    signature: _,
    ...episode
  } = buildEpisode({
    mainDiagnosis: { code, text: words },
    medicines: [{ name: 'THUOCMAU' }],
    summary: { history: 'Dị ứng TOMMAU' },
  })
  const link = { facilityCode, sourceFacilityCode: '31907', linkId: personalNumber }
  const paperId = await database.db.transaction(async (tx) => {
    await saveEpisode(tx, vault, { link, episodeId, personId, episode: { ...episode, signatures: [] }, now })
    const referral = buildReferral({ diagnosis: { code, text: words }, clinicalSigns: paper })
    return savePaper(tx, vault, { facilityCode, personId, paper: referral, now })
  })
  if (presence === 'today') {
    const admitted = await admitPatient(deps(), {
      input: buildCheckIn({ person: { personId }, roomCode: '12' }),
      caller: buildCaller(),
      now,
    })
    if (!admitted.ok) throw new Error(admitted.error.code)
  }
  return { personId, paperId, personalNumber }
}

type Who = Role | 'service'
const scopes: Permission[] = ['lookup:read']
const callerOf = (who: Who) =>
  who === 'service'
    ? buildCaller({ kind: 'service', id: randomUUID(), name: 'HIS Mẫu', role: null, permissions: new Set(scopes) })
    : buildCaller({ id: randomUUID(), role: who, permissions: permissionsOf(who) })

type Path = (typeof ENDPOINTS)[number]['path']
interface Asked {
  who: Who
  purpose: RecordPurpose
  patient: Patient
  reason?: string
}

/** What an endpoint answers: its error code, or its value as text. */
async function ask(path: Path, { who, purpose, patient, reason }: Asked): Promise<string> {
  const caller = callerOf(who)
  const endpoint = ENDPOINTS.find((each) => each.path === path)
  if (!endpoint || endpoint.access === 'public' || endpoint.access === 'signed-in') throw new Error(path)
  if (!isAllowed(caller, endpoint.access)) return 'not_allowed'
  const { personId, paperId, personalNumber } = patient
  const subject = { subject: { personId }, purpose, reason }
  const numbers = { personalNumber, purpose }
  const call = { caller, now }
  switch (path) {
    case '/api/v1/records/papers':
      return textOf(await lookUpPapers(deps(), { ...call, input: subject }))
    case '/api/v1/records/papers/open':
      return textOf(await openPaper(deps(), { ...call, input: { paperId, purpose, reason } }))
    case '/api/v1/records/health-book':
      return textOf(await lookUpHealthBook(deps(), { ...call, input: subject }))
    case '/api/lookup/v1/health-book':
      return (await answerHealthBook(deps(), { ...call, input: numbers })).toString('utf8')
    case '/api/lookup/v1/referrals':
      return textOf(await answerReferrals(deps(), { ...call, input: numbers }))
    case '/api/lookup/v1/appointments':
      return textOf(await answerAppointments(deps(), { ...call, input: numbers }))
    case '/api/v1/records/accesses':
      return textOf(await listRecordAccesses(deps(), { ...call, input: { limit: 50, openOnly: false } }))
    case '/api/v1/records/accesses/review':
      return textOf(
        await reviewRecordAccess(deps(), { ...call, input: { accessId: randomUUID(), verdict: 'accepted' } }),
      )
    default:
      throw new Error(path)
  }
}

function textOf(result: { ok: true; value: unknown } | { ok: false; error: { code: string } }): string {
  return result.ok ? JSON.stringify(result.value) : result.error.code
}

const WORDS = ['I10', 'TANGHUYETAP', 'DAUHIEU', 'B20', 'NHIEMHIV', 'KHANGVIRUT', 'THUOCMAU', 'TOMMAU']
const wordsIn = (answer: string) => WORDS.filter((word) => answer.includes(word))
/** What each place holds of an ordinary and of a restricted patient. */
const CARD = { ordinary: 'I10 TANGHUYETAP', restricted: 'B20 NHIEMHIV' }
const PAPER = { ordinary: `${CARD.ordinary} DAUHIEU`, restricted: `${CARD.restricted} KHANGVIRUT` }
const BOOK = { ordinary: `${CARD.ordinary} THUOCMAU TOMMAU`, restricted: `${CARD.restricted} THUOCMAU TOMMAU` }

const desk: Path[] = ['/api/v1/records/papers', '/api/v1/records/papers/open', '/api/v1/records/health-book']
const served: Path[] = ['/api/lookup/v1/health-book', '/api/lookup/v1/referrals', '/api/lookup/v1/appointments']
const review: Path[] = ['/api/v1/records/accesses', '/api/v1/records/accesses/review']
const holdings = ['ordinary', 'restricted'] as const
const presences = ['today', 'absent'] as const
const purposes: RecordPurpose[] = ['check-in', 'care', 'emergency']
const roles: Who[] = ['receptionist', 'nurse', 'manager', 'administrator', 'service']

/** The rule in words, written down apart from the code: what of a patient is in the answer. */
function expected(path: Path, { who, purpose, presence, holding, reason }: Row): string {
  if (desk.includes(path)) {
    if (who !== 'receptionist' && who !== 'nurse') return 'not_allowed'
    const atCounter = who === 'receptionist' && purpose === 'check-in'
    if (presence === 'absent' && !atCounter && purpose !== 'emergency' && !reason) return 'reason_required'
    if (who === 'receptionist' && holding === 'restricted') return ''
    if (path === '/api/v1/records/papers/open') return PAPER[holding]
    if (path === '/api/v1/records/papers') return CARD[holding]
    return who === 'nurse' ? BOOK[holding] : CARD[holding]
  }
  if (served.includes(path)) {
    if (who !== 'service') return 'not_allowed'
    if (path === '/api/lookup/v1/appointments') return ''
    if (purpose === 'check-in' && holding === 'restricted') return ''
    return path === '/api/lookup/v1/referrals' ? PAPER[holding] : BOOK[holding]
  }
  if (who !== 'manager') return 'not_allowed'
  return path === '/api/v1/records/accesses' ? '' : 'not_found'
}

interface Row {
  who: Who
  purpose: RecordPurpose
  presence: (typeof presences)[number]
  holding: (typeof holdings)[number]
  reason?: string
}
const rows: Row[] = roles.flatMap((who) =>
  purposes.flatMap((purpose) =>
    presences.flatMap((presence) =>
      holdings.flatMap((holding) => [
        { who, purpose, presence, holding },
        { who, purpose, presence, holding, reason: 'Gọi lại người bệnh' },
      ]),
    ),
  ),
)

describe.each([...desk, ...served, ...review])('%s', (path) => {
  it.each(rows)('$who, $purpose, $presence, $holding, $reason', async (row) => {
    const { presence, holding } = row
    const patient = patients.get(`${presence} ${holding}`)
    if (!patient) throw new Error('no such patient')
    const answer = await ask(path, { ...row, patient })
    const wanted = expected(path, row)
    if (/^[a-z_]+$/.test(wanted)) expect(answer).toBe(wanted)
    else
      expect({ refused: !answer.startsWith('{'), words: wordsIn(answer).join(' ') }).toEqual({
        refused: false,
        words: wanted,
      })
  })
})

it('covers every endpoint of records and lookups', () => {
  const reading = ENDPOINTS.filter(
    ({ path, access }) => /^\/api\/(v1\/records|lookup)\//.test(path) && access !== 'records:import',
  )
  expect(reading.map(({ path }) => path).toSorted()).toEqual([...desk, ...served, ...review].toSorted())
})
