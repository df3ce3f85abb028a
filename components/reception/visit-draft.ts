import { formatBirthDate } from '@/lib/utils/format-dates'
import { randomUuid } from '@/lib/utils/random-uuid'
import type { PaperCard } from '@/lib/contracts/records'
import type { PaperId, PaperKind } from '@/lib/domain/records/paper.schema'
import type { Difference, DifferenceField, Guardian, PersonCard } from '@/lib/contracts/people'
import { parsePhone } from '@/lib/domain/patient/parse-phone'
import { readTenDigits } from '@/lib/domain/scan/read-ten-digits'
import type { Sex } from '@/lib/domain/patient/sex'
import type { PriorityTick } from '@/lib/domain/queue/priority'
import type { RouteGround } from '@/lib/domain/route/route-ground.schema'
import type { Scan } from '@/lib/domain/scan/scan.schema'
import type { IdentifiedMethod, VneidPaper, VneidRefusal, VneidUnusedReason } from '@/lib/domain/visit/visit.schema'

/** One text that was read, before anybody knows whose it is. */
export interface Reading {
  /** Names this person's attempt at the desk; also the look-up token of its queries. */
  draftId: number
  scan: Scan
  method: IdentifiedMethod
  inputMethodActive: boolean
  /** When the first character or the scan came, in ms since the epoch. */
  startedAtMs: number
}

export type TemporaryReason = 'newborn' | 'emergency' | 'no-papers'

export type Subject =
  | {
      kind: 'known'
      person: PersonCard
      differences: readonly Difference[]
      /**
       * `unconfirmed`: found only by the old 9-digit number; `contradicted`: the number is theirs, name and birth date
       * are not. The desk has not said yet whether it is the same person.
       */
      oldNumber: 'no' | 'unconfirmed' | 'contradicted' | 'joined'
    }
  | {
      kind: 'new'
      similar: readonly PersonCard[]
      /** Whose record holds the numbers of this card by mistake; they move on admission. */
      takesFrom?: PersonCard
    }
  | { kind: 'temporary'; reason: TemporaryReason }

/** A new person's details as they were typed; read on admission. */
export interface PersonForm {
  fullName: string
  birthDate: string
  sex: Sex | ''
  address: string
  phone: string
}

export interface GuardianForm {
  fullName: string
  relation: Guardian['relation'] | ''
  personalNumber: string
  phone: string
}

/** What the desk may change while the person stands there. */
export interface DraftEdits {
  form: PersonForm
  choices: Partial<Record<DifferenceField, 'record' | 'scanned'>>
  differsBecause: string
  /** The desk said that a card which differs from what was typed is the new person's own. */
  cardIsTheirs: boolean
  guardian: GuardianForm | undefined
  roomCode: string | undefined
  /** dịch vụ khám: the room's, once the desk chose it; until then the room's first is shown and sent. */
  serviceCode: string | undefined
  priorityTicks: readonly PriorityTick[]
  vneidSeen: readonly VneidPaper[]
  /** Shown and not accepted; a paper is here or in `vneidSeen`, never in both. */
  vneidRefused: readonly VneidRefusal[]
  vneidUnusedReason: VneidUnusedReason | undefined
  useInsurance: boolean
  /** Papers seen that no source knows of and that are a reason to be here. */
  routeGrounds: readonly RouteGround[]
  /** The papers that were found, and which of a kind the desk chose; without a choice the proposed one is used. */
  papers: readonly PaperCard[]
  /** Everybody who may know of papers has answered, or failed to. */
  papersComplete: boolean
  paperChoice: Partial<Record<PaperKind, PaperId | 'none'>>
}

export interface VisitDraft extends Reading, DraftEdits {
  subject: Subject
  /** One per person at the desk, made once: however often the button is pressed, one ticket. */
  requestId: string
}

/** A draft for a person just found or to be created; the form starts with what the card says. */
export function startDraft(reading: Reading, subject: Subject): VisitDraft {
  const phone = subject.kind === 'new' ? phoneIn(reading.scan) : undefined
  const scan = phone === undefined ? reading.scan : NOTHING_READ
  return {
    ...reading,
    scan,
    subject,
    requestId: randomUuid(),
    form: { ...formOf(scan), phone: phone ?? '' },
    choices: {},
    differsBecause: '',
    cardIsTheirs: false,
    guardian: undefined,
    roomCode: undefined,
    serviceCode: undefined,
    priorityTicks: subject.kind === 'temporary' && subject.reason === 'emergency' ? [EMERGENCY] : [],
    vneidSeen: [],
    vneidRefused: [],
    vneidUnusedReason: undefined,
    useInsurance: true,
    routeGrounds: [],
    papers: [],
    papersComplete: false,
    paperChoice: {},
  }
}

/** What a scan says of a new person. */
export function formOf(scan: Scan): PersonForm {
  return {
    fullName: (scan.textTrusted && scan.fullName) || queryAsName(scan),
    birthDate: scan.birthDate ? formatBirthDate(scan.birthDate) : '',
    sex: scan.sex && scan.sex !== 'unknown' ? scan.sex : '',
    address: (scan.textTrusted && scan.address) || '',
    phone: '',
  }
}

/** Whether the desk has yet to say that the record found is this person's. */
export function isDoubted(subject: Subject): boolean {
  return subject.kind === 'known' && (subject.oldNumber === 'unconfirmed' || subject.oldNumber === 'contradicted')
}

/** The same visit for somebody picked from the list: what was typed and chosen stays, what hung on the subject goes. */
export function keepEdits(draft: VisitDraft, person: PersonCard): VisitDraft {
  // A number typed for somebody new is not on file yet; a card's numbers are added in any case.
  const isTyped = draft.method === 'typed-number' && draft.scan !== NOTHING_READ
  return {
    ...draft,
    subject: { kind: 'known', person, differences: [], oldNumber: isTyped ? 'joined' : 'no' },
    requestId: randomUuid(),
    differsBecause: '',
    papers: [],
    paperChoice: {},
  }
}

/** Why somebody has no papers; an emergency is also the first priority, until the desk unticks it. */
export function giveReason(draft: VisitDraft, reason: TemporaryReason): VisitDraft {
  const others = draft.priorityTicks.filter(({ ground }) => ground !== 'emergency')
  return {
    ...draft,
    subject: { kind: 'temporary', reason },
    priorityTicks: reason === 'emergency' ? [EMERGENCY, ...others] : others,
  }
}

/** A guardian as an adult's card tells it. */
export function guardianFromScan(scan: Scan): GuardianForm {
  return {
    fullName: (scan.textTrusted && scan.fullName) || '',
    relation: '',
    personalNumber: scan.personalNumber ?? '',
    phone: '',
  }
}

/** A scan that says nothing of the patient. */
export const NOTHING_READ: Scan = { kind: 'text-query', textTrusted: true, warnings: [] }

export const EMPTY_GUARDIAN: GuardianForm = { fullName: '', relation: '', personalNumber: '', phone: '' }

const EMERGENCY: PriorityTick = { ground: 'emergency', paperSeen: false }

// Ten digits that nobody has as an insurance number, or a telephone number that nobody was found by.
function phoneIn({ kind, query = '', socialInsuranceNumber = '' }: Scan): string | undefined {
  if (kind === 'text-query') return parsePhone(query)
  return kind === 'social-insurance-number' && readTenDigits(socialInsuranceNumber) === 'phone'
    ? socialInsuranceNumber
    : undefined
}

// "nva 1985" and codes are searches, not names.
function queryAsName(scan: Scan): string {
  return scan.query && /^[\p{L}\s'.-]{4,}$/u.test(scan.query) && scan.query.includes(' ') ? scan.query : ''
}
