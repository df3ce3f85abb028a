import 'server-only'
import type { PapersResponse, RecordSubject } from '@/lib/contracts/records'
import { findFacilityNames } from '@/lib/db/facility-catalogue-store'
import type { NewPaper } from '@/lib/db/paper-row'
import { findPapersOfPerson } from '@/lib/db/paper-store'
import { findRoomsOfVisits } from '@/lib/db/paper-use-store'
import { findRestrictedDiagnoses } from '@/lib/db/restricted-diagnosis-store'
import { runTransaction } from '@/lib/db/run-transaction'
import { keepToldPapers } from '@/lib/db/told-paper-store'
import type { Caller } from '@/lib/domain/access/caller'
import { createRestriction } from '@/lib/domain/records/create-restriction'
import { isHeldBy } from '@/lib/domain/records/is-held-by'
import { facilityCodesOf } from '@/lib/domain/records/facility-codes-of'
import { mergePapers } from '@/lib/domain/records/merge-papers'
import type { Paper } from '@/lib/domain/records/paper.schema'
import type { RecordPurpose } from '@/lib/domain/records/record-purpose.schema'
import { ok, type Result } from '@/lib/domain/result'
import { tellPapersChanged } from '@/lib/use-cases/papers/tell-papers-changed'
import { findPaperContext } from './find-paper-context'
import { findSubject, type Subject } from './find-subject'
import type { LookupDependencies } from './lookup-dependencies'
import { openRecords } from './open-records'
import { refuseTooMany } from './refuse-too-many'
import { leftOut, reportSources } from './report-sources'
import { toPaperCards } from './to-paper-cards'

export interface RecordsCall {
  input: { subject: RecordSubject; purpose: RecordPurpose; reason?: string | undefined; ownOnly?: boolean | undefined }
  caller: Caller
  now: Date
}

/**
 * The referrals and follow-up slips of somebody, from our own store and, unless that alone is asked, every other service.
 * What others tell of a person on file is kept, so that the desk can open and use it, and told to the lists of today,
 * since the visit may have its number by then; in an emergency, or of nobody on file, it is only shown.
 */
export async function lookUpPapers(
  deps: LookupDependencies,
  { input, caller, now }: RecordsCall,
): Promise<Result<PapersResponse, { code: 'person_not_found' | 'reason_required' }>> {
  const { db, lookup } = deps
  const { facilityCode } = caller
  const { purpose } = input
  const found = await findSubject(deps, { subject: input.subject, facilityCode, now })
  if (!found.ok) return found
  const subject = found.value
  const opened = await openRecords(deps, { ...input, caller, now, subject, what: 'papers' })
  if (!opened.ok) return opened

  const { person, numbers } = subject
  const replies = numbers && !input.ownOnly ? refuseTooMany(await lookup.askPapers({ numbers, purpose })) : []
  // A service that mixes two people up tells of somebody else's papers.
  const told = replies
    .flatMap((reply) => reply.told?.papers ?? [])
    .filter((paper) => person === undefined || isHeldBy(paper, person))
  const isKept = purpose !== 'emergency'
  const papers = await gatherPapers(deps, { facilityCode, now, subject, told, isKept })
  const forVisitIds = purpose === 'check-in' ? [] : subject.visitIds
  const usedBy = papers.flatMap(({ uses }) => uses.map(({ visitId }) => visitId))
  const [facilityNames, listed, sources, context, usedIn] = await Promise.all([
    findFacilityNames(db, facilityCode, facilityCodesOf(papers)),
    findRestrictedDiagnoses(db, facilityCode),
    reportSources(deps, facilityCode, now, replies),
    findPaperContext(deps, { facilityCode, now, forVisitIds }),
    findRoomsOfVisits(db, { facilityCode, visitIds: usedBy }),
  ])
  const cards = toPaperCards(papers, {
    context,
    view: opened.value.view,
    restriction: createRestriction(listed),
    facilityNames,
    usedIn,
    notKept: new Set(told.map(({ paperId }) => paperId)),
  })
  return ok({ papers: cards, sources, ...leftOut(deps, input, numbers) })
}

interface Gathering {
  facilityCode: string
  now: Date
  subject: Subject
  told: readonly Paper[]
  isKept: boolean
}

async function gatherPapers({ db, vault }: LookupDependencies, gathering: Gathering): Promise<Paper[]> {
  const { facilityCode, now, subject, told, isKept } = gathering
  const { person } = subject
  if (!person) return mergePapers([], told)
  const key = { facilityCode, personId: person.personId }
  if (!isKept) return mergePapers(await findPapersOfPerson(db, vault, key), told)
  // The order of the services decides, not that of their answers.
  const distinct = mergePapers([], told)
  if (distinct.length > 0) {
    const toKeep = distinct.map(({ signature: _signature, ...paper }): NewPaper => ({
      ...paper,
      signature: { integrity: 'absent' },
    }))
    await runTransaction(db, async (tx) => {
      const added = await keepToldPapers(tx, vault, { ...key, papers: toKeep, now })
      if (added > 0) await tellPapersChanged(tx, { ...key, now })
      return ok(undefined)
    })
  }
  return findPapersOfPerson(db, vault, key)
}
