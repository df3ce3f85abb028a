import type * as z from 'zod'
import type { checkInRequestSchema } from '@/lib/contracts/check-ins'
import type { Room } from '@/lib/contracts/visits'
import { identifiersOf } from '@/lib/domain/patient/identifier'
import { err, ok, type Result } from '@/lib/domain/result'
import { proposeService } from '@/lib/domain/service/propose-service'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { parseBirthDateText } from '@/lib/utils/parse-birth-date-text'
import { chosenPapers } from './chosen-papers'
import { findDraftErrors, type DraftErrors } from './find-draft-errors'
import { isCardMethod } from './method-of'
import { recordAdditions } from './record-additions'
import type { GuardianForm, Subject, VisitDraft } from './visit-draft'

type CheckInBody = z.input<typeof checkInRequestSchema>
type Person = CheckInBody['person']
type Known = Extract<Person, { personId: unknown }>

const DAY_MS = 86_400_000

/** What stands on the screen as the request that admits; or what is missing, field by field. */
export function readDraft(
  draft: VisitDraft,
  at: { nowMs: number; desk: string; rooms: readonly Room[] },
): Result<CheckInBody, DraftErrors> {
  const errors = findDraftErrors(draft, toLocalDate(new Date(at.nowMs)))
  if (Object.keys(errors).length > 0 || draft.roomCode === undefined) return err(errors)
  const { priorityTicks } = draft
  const desk = at.desk.trim()
  const offered = at.rooms.find(({ code }) => code === draft.roomCode)?.services ?? []
  const serviceCode = proposeService(offered, draft.serviceCode)?.service.code
  const paperIds = draft.useInsurance ? chosenPapers(draft).map(({ paperId }) => paperId) : []
  return ok({
    requestId: draft.requestId,
    person: toPerson(draft),
    roomCode: draft.roomCode,
    identified: { method: draft.method, medium: mediumOf(draft) },
    vneid: toVneid(draft),
    priorityTicks: [...priorityTicks],
    emergency: priorityTicks.some(({ ground }) => ground === 'emergency'),
    useInsurance: draft.useInsurance,
    ...(paperIds.length > 0 && { paperIds }),
    ...(draft.useInsurance && draft.routeGrounds.length > 0 && { routeGrounds: [...draft.routeGrounds] }),
    ...(serviceCode && { serviceCode }),
    ...(desk && { desk }),
    // Somebody put aside may wait until the next morning; more than a day is not asked for.
    scanToTicketMs: Math.min(DAY_MS, Math.max(0, Math.round(at.nowMs - draft.startedAtMs))),
  })
}

/** Whoever showed something, accepted or not, did use VNeID: a reason why not is left out. */
function toVneid({ vneidSeen, vneidRefused, vneidUnusedReason }: VisitDraft): CheckInBody['vneid'] {
  const showedNothing = vneidSeen.length + vneidRefused.length === 0
  return {
    seen: [...vneidSeen],
    ...(vneidRefused.length > 0 && { refused: [...vneidRefused] }),
    ...(showedNothing && vneidUnusedReason && { unusedReason: vneidUnusedReason }),
  }
}

function toPerson(draft: VisitDraft): Person {
  const { subject, form, scan } = draft
  const guardian = toGuardian(draft.guardian)
  const birthDate = parseBirthDateText(form.birthDate)
  const fullName = form.fullName.trim()
  const address = form.address.trim()
  switch (subject.kind) {
    case 'known':
      return toKnown(draft, subject, guardian)
    case 'new':
      if (!birthDate || form.sex === '') throw new Error('A new person without birth date or sex passed the checks')
      return {
        create: {
          fullName,
          birthDate,
          sex: form.sex,
          ...(address && { address }),
          ...(form.phone.trim() && { phone: form.phone }),
          identifiers: identifiersOf(scan),
          ...(guardian && { guardian }),
        },
        ...(subject.takesFrom && { takeNumbersFrom: subject.takesFrom.personId }),
        ...(subject.similar.length > 0 && { differsBecause: draft.differsBecause.trim() }),
      }
    case 'temporary':
      return {
        temporary: {
          reason: subject.reason,
          sex: form.sex === '' ? 'unknown' : form.sex,
          ...(fullName && { fullName }),
          ...(birthDate && { birthDate }),
          ...(address && { address }),
          ...(guardian && { guardian }),
        },
      }
  }
}

function toKnown(
  draft: VisitDraft,
  subject: Extract<Subject, { kind: 'known' }>,
  guardian: ReturnType<typeof toGuardian>,
): Known {
  const { scan } = draft
  const taken = new Set(
    subject.differences.flatMap(({ field, preferred }) =>
      (draft.choices[field] ?? preferred) === 'scanned' ? [field] : [],
    ),
  )
  const keepsOldCard =
    subject.differences.some(({ field }) => field === 'insuranceCardNumber') && !taken.has('insuranceCardNumber')
  // A typed number that led here is on file already.
  const read = isCardMethod(draft.method) || subject.oldNumber === 'joined' ? identifiersOf(scan) : []
  const addIdentifiers = read.filter(({ kind }) => !keepsOldCard || kind !== 'insurance-card-number')
  const changes = {
    ...recordAdditions(draft, subject),
    ...(taken.has('fullName') && scan.fullName && { fullName: scan.fullName }),
    ...(taken.has('birthDate') && scan.birthDate && { birthDate: scan.birthDate }),
    ...(taken.has('sex') && scan.sex && { sex: scan.sex }),
    ...(taken.has('address') && scan.address && { address: scan.address }),
    ...(guardian && { guardian }),
    ...(addIdentifiers.length > 0 && { addIdentifiers }),
  }
  return { personId: subject.person.personId, ...(Object.keys(changes).length > 0 && { changes }) }
}

function mediumOf({ method, vneidSeen }: VisitDraft): CheckInBody['identified']['medium'] {
  if (vneidSeen.includes('citizen-card') || vneidSeen.includes('insurance-card')) return 'vneid'
  if (method === 'ticket') return 'paper'
  return isCardMethod(method) ? 'card' : 'none'
}

function toGuardian(form: GuardianForm | undefined) {
  if (!form || form.relation === '') return undefined
  return {
    fullName: form.fullName.trim(),
    relation: form.relation,
    ...(form.personalNumber && { personalNumber: form.personalNumber }),
    ...(form.phone.trim() && { phone: form.phone }),
  }
}
