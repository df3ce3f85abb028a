import 'server-only'
import { and, desc, eq, inArray, lt, ne, or } from 'drizzle-orm'
import { personCardSchema, type HeldTicket, type PersonCard } from '@/lib/contracts/people'
import type { PersonDetails } from '@/lib/domain/patient/compare-person'
import { identifierKindSchema, maskIdentifier, maskPhone } from '@/lib/domain/patient/identifier'
import { queueSpan } from '@/lib/domain/queue/queue-span'
import { ticketLabel } from '@/lib/domain/queue/ticket-label'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { visitIdSchema } from '@/lib/domain/visit/visit.schema'
import type { Executor } from './client'
import { isOfSpan } from './is-of-span'
import { toBirthDate } from './person-row'
import { room } from './schema/facility'
import { person, personIdentifier } from './schema/person'
import { isNotCancelled, isOpen, ticket, visit } from './schema/visit'
import type { Vault } from './vault'

interface CardsRequest {
  facilityCode: string
  personIds: readonly string[]
  now: Date
}

/** The cards of people, in the order of `personIds`, identifiers and phone masked. Ids of nobody are left out. */
export async function getPersonCards(db: Executor, vault: Vault, request: CardsRequest): Promise<PersonCard[]> {
  const files = await openPersonFiles(db, vault, request)
  return files.map(({ card }) => card)
}

/**
 * The same, each beside what is on file unmasked: for comparing on the server, never for a browser. Four queries,
 * however many people.
 */
export async function openPersonFiles(
  db: Executor,
  vault: Vault,
  request: CardsRequest,
): Promise<Array<{ card: PersonCard; details: PersonDetails }>> {
  if (request.personIds.length === 0) return []
  const [people, identifiers, tickets, lastVisits] = await Promise.all([
    selectPeople(db, request),
    selectIdentifiers(db, request),
    selectHeldTickets(db, request),
    selectLastVisits(db, request),
  ])
  const today = toLocalDate(request.now)
  const identifiersOf = groupByPerson(identifiers)
  const ticketsOf = groupByPerson(tickets)
  const lastVisitOf = new Map(lastVisits.map((row) => [row.personId, row]))
  const files = new Map(
    people.map((row) => {
      const lastVisit = lastVisitOf.get(row.id)
      const phone = row.phoneCipher ? vault.open(row.phoneCipher) : undefined
      const held = (identifiersOf.get(row.id) ?? []).map((identifier) => openIdentifier(vault, identifier))
      const card = {
        personId: row.id,
        fullName: row.fullName,
        birthDate: toBirthDate(row),
        sex: row.sex,
        address: row.address ?? undefined,
        phoneMasked: phone === undefined ? undefined : maskPhone(phone),
        identifiers: held.map(({ kind, value, current }) => ({ kind, masked: maskIdentifier(kind, value), current })),
        temporary: row.temporary,
        lastVisit: lastVisit && { day: lastVisit.day, roomName: lastVisit.roomName },
        ticketsToday: (ticketsOf.get(row.id) ?? []).map((held) => toHeldTicket(held, today)),
      }
      const parsed = personCardSchema.parse(withoutAbsent(card))
      const insuranceCard = held.find(({ kind, current }) => kind === 'insurance-card-number' && current)
      const { fullName, birthDate, sex, address } = parsed
      const details = { fullName, birthDate, sex, address, insuranceCardNumber: insuranceCard?.value }
      return [row.id, { card: parsed, details }] as const
    }),
  )
  return request.personIds.flatMap((id) => files.get(id) ?? [])
}

async function selectPeople(db: Executor, { facilityCode, personIds }: CardsRequest) {
  return db
    .select()
    .from(person)
    .where(and(eq(person.facilityCode, facilityCode), inArray(person.id, [...personIds])))
}

async function selectIdentifiers(db: Executor, { facilityCode, personIds }: CardsRequest) {
  return db
    .select({
      personId: personIdentifier.personId,
      kind: personIdentifier.kind,
      valueCipher: personIdentifier.valueCipher,
      validTo: personIdentifier.validTo,
    })
    .from(personIdentifier)
    .where(and(eq(personIdentifier.facilityCode, facilityCode), inArray(personIdentifier.personId, [...personIds])))
    .orderBy(desc(personIdentifier.validFrom))
}

/** Today's, and those of late yesterday whom nobody has called: seen before midnight, they come for something else. */
async function selectHeldTickets(db: Executor, { facilityCode, personIds, now }: CardsRequest) {
  const span = queueSpan(now)
  return db
    .select({
      personId: visit.personId,
      visitId: visit.id,
      visitDay: visit.visitDay,
      number: ticket.number,
      roomCode: visit.roomCode,
      roomName: room.name,
      issuedAt: ticket.issuedAt,
    })
    .from(visit)
    .innerJoin(
      ticket,
      and(eq(ticket.facilityCode, visit.facilityCode), eq(ticket.visitId, visit.id), eq(ticket.state, 'active')),
    )
    .innerJoin(room, and(eq(room.facilityCode, visit.facilityCode), eq(room.code, visit.roomCode)))
    .where(
      and(
        eq(visit.facilityCode, facilityCode),
        inArray(visit.personId, [...personIds]),
        isOfSpan(span, { day: visit.visitDay, at: visit.admittedAt }),
        isOpen,
        or(eq(visit.visitDay, span.today), ne(visit.state, 'called')),
      ),
    )
    .orderBy(desc(ticket.issuedAt))
}

async function selectLastVisits(db: Executor, { facilityCode, personIds, now }: CardsRequest) {
  return db
    .selectDistinctOn([visit.personId], { personId: visit.personId, day: visit.visitDay, roomName: room.name })
    .from(visit)
    .innerJoin(room, and(eq(room.facilityCode, visit.facilityCode), eq(room.code, visit.roomCode)))
    .where(
      and(
        eq(visit.facilityCode, facilityCode),
        inArray(visit.personId, [...personIds]),
        lt(visit.visitDay, toLocalDate(now)),
        isNotCancelled,
      ),
    )
    .orderBy(visit.personId, desc(visit.visitDay))
}

function groupByPerson<T extends { personId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(row.personId, [...(groups.get(row.personId) ?? []), row])
  return groups
}

function openIdentifier(vault: Vault, held: { kind: string; valueCipher: Buffer; validTo: Date | null }) {
  const kind = identifierKindSchema.parse(held.kind)
  return { kind, value: vault.open(held.valueCipher), current: held.validTo === null }
}

type TicketRow = Awaited<ReturnType<typeof selectHeldTickets>>[number]

function toHeldTicket(
  { visitId, visitDay, number, roomCode, roomName, issuedAt }: TicketRow,
  today: LocalDate,
): HeldTicket {
  return {
    visitId: visitIdSchema.parse(visitId),
    label: ticketLabel(number, { day: visitDay, today }),
    roomCode,
    roomName,
    issuedAt: issuedAt.toISOString(),
  }
}

function withoutAbsent(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
