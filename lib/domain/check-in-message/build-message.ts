import type { BirthDate } from '../patient/birth-date'
import type { Identifier } from '../patient/identifier'
import type { Sex } from '../patient/sex'
import type { RouteCode } from '../route/route-code'
import { addDays, toLocalDate, type LocalDate } from '../time/local-date'
import { checkMessage } from './check-message'
import type { CostKind, FirstCost } from './first-cost.schema'
import type { FieldProblem, MessageFields } from './message-field'

/** A visit and its patient, as far as the message tells of them. */
export interface MessageSubject {
  facilityCode: string
  visitId: string
  personId: string
  fullName: string
  /** Null where nobody knows it yet. */
  birthDate: BirthDate | null
  sex: Sex
  /** The numbers on file that still hold. */
  identifiers: readonly Identifier[]
  /** The card insurance was verified with; nothing where it was not. */
  card?: { number: string; registeredFacilityCode: string; validFrom: LocalDate; validTo?: LocalDate | undefined }
  /** Whether health insurance pays this visit, as far as the desk knows. */
  insured: boolean
  /** What it counts as; null where nothing could be decided. */
  routeCode: RouteCode | null
  admittedAt: Date
}

const NEWBORN_DAYS = 28
// QĐ 3276 PL1: "Không KCB BHYT".
const NOT_INSURED: RouteCode = '9'

/** The message of a visit's first cost, and what the published checker would refuse in it. */
export function buildMessage(
  subject: MessageSubject,
  cost: FirstCost,
): { fields: MessageFields; problems: FieldProblem[] } {
  const { card } = subject
  const insuranceCardNumber = subject.insured ? (card?.number ?? numberOf(subject, 'insurance-card-number')) : undefined
  const fields: MessageFields = {
    MA_LK: clean(cost.linkId ?? subject.visitId),
    STT: '1',
    MA_BN: subject.personId,
    HO_TEN: clean(subject.fullName).toLocaleUpperCase('vi'),
    SO_CCCD: chooseIdNumber(subject),
    NGAY_SINH: subject.birthDate ? toWireBirth(subject.birthDate, cost.birthTime) : '',
    GIOI_TINH: SEX_CODES[subject.sex],
    MA_THE_BHYT: insuranceCardNumber ?? '',
    MA_DKBD: subject.insured ? (card?.registeredFacilityCode ?? '') : '',
    GT_THE_TU: subject.insured && card ? toWireDay(card.validFrom) : '',
    GT_THE_DEN: subject.insured && card?.validTo ? toWireDay(card.validTo) : '',
    MA_DOITUONG_KCB: subject.insured ? (subject.routeCode ?? '') : NOT_INSURED,
    NGAY_VAO: toWireMinute(subject.admittedAt),
    NGAY_VAO_NOI_TRU: '',
    LY_DO_VNT: '',
    MA_LY_DO_VNT: '',
    MA_LOAI_KCB: cost.visitType,
    MA_CSKCB: subject.facilityCode,
    ...toCostFields(cost),
    NGAY_YL: toWireMinute(new Date(cost.orderedAt)),
    DU_PHONG: '',
  }
  const day = toLocalDate(subject.admittedAt)
  const problems = checkMessage(fields, day)
  // The checker wants the hour of birth up to 28 days of age; nobody at a desk writes it down.
  if (cost.birthTime !== undefined || !isNewborn(subject.birthDate, day)) return { fields, problems }
  return { fields, problems: [...problems, { field: 'NGAY_SINH', problem: 'birth_time_missing' }] }
}

const SEX_CODES = { male: '1', female: '2', unknown: '3' } as const satisfies Record<Sex, string>
const COST_FIELDS = {
  service: ['MA_DICH_VU', 'TEN_DICH_VU'],
  medicine: ['MA_THUOC', 'TEN_THUOC'],
  supply: ['MA_VAT_TU', 'TEN_VAT_TU'],
} as const satisfies Record<CostKind, readonly [keyof MessageFields, keyof MessageFields]>

function toCostFields({ kind, code, name }: FirstCost) {
  const none = { MA_DICH_VU: '', TEN_DICH_VU: '', MA_THUOC: '', TEN_THUOC: '', MA_VAT_TU: '', TEN_VAT_TU: '' }
  const [codeField, nameField] = COST_FIELDS[kind]
  return { ...none, [codeField]: clean(code), [nameField]: clean(name) }
}

/** SO_CCCD: the personal number, else the nine digits of before, else a passport in the form the field takes. */
function chooseIdNumber(subject: MessageSubject): string {
  const passport = numberOf(subject, 'passport')
  const usable = passport !== undefined && /^[A-Z]\d{7}$/.test(passport) ? passport : undefined
  return numberOf(subject, 'personal-number') ?? numberOf(subject, 'old-id-number') ?? usable ?? ''
}

function numberOf({ identifiers }: MessageSubject, kind: Identifier['kind']): string | undefined {
  return identifiers.find((identifier) => identifier.kind === kind)?.value
}

/** Without day and month `0000`, without a time `0000`. The rule knows no month without a day: the year alone then. */
function toWireBirth({ year, month, day }: BirthDate, time = '00:00'): string {
  const monthAndDay = month === undefined || day === undefined ? '0000' : twoDigits(month) + twoDigits(day)
  return `${String(year).padStart(4, '0')}${monthAndDay}${time.replace(':', '')}`
}

function isNewborn(birthDate: BirthDate | null, day: LocalDate): boolean {
  if (birthDate?.month === undefined || birthDate.day === undefined) return false
  const born = `${String(birthDate.year).padStart(4, '0')}-${twoDigits(birthDate.month)}-${twoDigits(birthDate.day)}`
  return born >= addDays(day, -NEWBORN_DAYS)
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0')
}

function toWireDay(date: LocalDate): string {
  return date.replaceAll('-', '')
}

const VIETNAM_OFFSET_MS = 7 * 3_600_000

/** `yyyyMMddHHmm`, Vietnamese time. */
function toWireMinute(instant: Date): string {
  return new Date(instant.getTime() + VIETNAM_OFFSET_MS).toISOString().replaceAll(/\D/g, '').slice(0, 12)
}

/** NFC on one line; what XML 1.0 cannot carry (§2.2, Char) becomes a blank. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
