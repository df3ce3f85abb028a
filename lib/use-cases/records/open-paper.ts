import 'server-only'
import type { OpenPaperResponse } from '@/lib/contracts/records'
import { findFacilityNames } from '@/lib/db/facility-catalogue-store'
import { findPapers, findPapersOfPerson } from '@/lib/db/paper-store'
import { findRestrictedDiagnoses } from '@/lib/db/restricted-diagnosis-store'
import type { Caller } from '@/lib/domain/access/caller'
import { createRestriction } from '@/lib/domain/records/create-restriction'
import { facilityCodesOf } from '@/lib/domain/records/facility-codes-of'
import { listPaperChecks } from '@/lib/domain/records/list-paper-checks'
import type { PaperId } from '@/lib/domain/records/paper.schema'
import type { RecordPurpose } from '@/lib/domain/records/record-purpose.schema'
import { withholdFromDesk } from '@/lib/domain/records/withhold-from-desk'
import { err, ok, type Result } from '@/lib/domain/result'
import { personIdSchema } from '@/lib/domain/visit/visit.schema'
import { findPaperContext } from './find-paper-context'
import { findSubject } from './find-subject'
import { openRecords } from './open-records'
import type { RecordsDependencies } from './records-dependencies'
import { toPaperCards } from './to-paper-cards'

interface OpenCall {
  input: { paperId: PaperId; purpose: RecordPurpose; reason?: string | undefined }
  caller: Caller
  now: Date
}

/** One paper as far as the caller's role may see it, what it is worth today and what of it has to be looked at. */
export async function openPaper(
  deps: RecordsDependencies,
  { input, caller, now }: OpenCall,
): Promise<Result<OpenPaperResponse, { code: 'paper_not_found' | 'reason_required' }>> {
  const { db, vault } = deps
  const { facilityCode } = caller
  const { paperId, purpose } = input
  const [stored] = await findPapers(db, vault, { facilityCode, paperIds: [paperId] })
  if (!stored) return err({ code: 'paper_not_found' })
  const personId = personIdSchema.parse(stored.personId)
  const found = await findSubject(deps, { subject: { personId }, facilityCode, now })
  if (!found.ok || !found.value.person) return err({ code: 'paper_not_found' })
  const { person, visitIds } = found.value
  const opened = await openRecords(deps, { ...input, caller, now, subject: found.value, what: 'paper', paperId })
  if (!opened.ok) return opened

  const { view } = opened.value
  const forVisitIds = purpose === 'check-in' ? [] : visitIds
  const [papers, facilityNames, listed, context] = await Promise.all([
    findPapersOfPerson(db, vault, { facilityCode, personId }),
    findFacilityNames(db, facilityCode, facilityCodesOf([stored.paper])),
    findRestrictedDiagnoses(db, facilityCode),
    findPaperContext(deps, { facilityCode, now, forVisitIds }),
  ])
  const restriction = createRestriction(listed)
  const cards = toPaperCards(papers, { context, view, restriction, facilityNames })
  const card = cards.find((each) => each.paperId === paperId)
  if (!card) return err({ code: 'paper_not_found' })
  return ok({
    paper: view === 'desk' ? withholdFromDesk(stored.paper, restriction).paper : stored.paper,
    card,
    checks: listPaperChecks(stored.paper, person, context),
    facilityNames: Object.fromEntries(facilityNames),
    ...(visitIds[0] !== undefined && { visitId: visitIds[0] }),
  })
}
