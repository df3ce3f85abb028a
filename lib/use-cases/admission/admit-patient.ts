import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { CheckInRequest, CheckInResponse } from '@/lib/contracts/check-ins'
import type { Transaction } from '@/lib/db/client'
import { findFirstCostRules } from '@/lib/db/first-cost-store'
import { findKnownCoverage } from '@/lib/db/known-coverage-store'
import { findRoom } from '@/lib/db/room-store'
import { findVisitOfPerson } from '@/lib/db/visit-store'
import type { Vault } from '@/lib/db/vault'
import { ok, type Result } from '@/lib/domain/result'
import { chooseService, type ServiceRefusal } from '@/lib/domain/service/choose-service'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { decideAdmission, type AdmissionRefusal } from '@/lib/domain/visit/decide-admission'
import type { AdmissionDependencies } from './admission-dependencies'
import type { AdmitCall } from './admit-call'
import { answerOnce, type HeldTicket } from './answer-once'
import { findEvidence } from './find-evidence'
import { holdTicket } from './hold-ticket'
import { settlePerson, type PersonRefusal, type SettledPerson } from './settle-person'
import { writeVisit } from './write-visit'

export type AdmitRefusal = AdmissionRefusal | ServiceRefusal | PersonRefusal | { code: 'request_id_reused' }

interface Admitted extends HeldTicket {
  settled: SettledPerson
}

/**
 * Admits a person to a room today: person, visit, ticket number and audit in one transaction, from our own database
 * alone. The same request again gives the first answer; the same person again in the same room gives the ticket
 * they hold (`alreadyCheckedIn`).
 */
export function admitPatient(
  { db, vault }: AdmissionDependencies,
  call: AdmitCall,
): Promise<Result<CheckInResponse, AdmitRefusal>> {
  const { input, caller, now } = call
  const question = { person: input.person, roomCode: input.roomCode }
  const request = { facilityCode: caller.facilityCode, requestId: input.requestId, now, question }
  return answerOnce(db, vault, request, {
    run: (tx) => admit(tx, vault, call),
    audit: (tx, admitted: Admitted) => auditAdmission(tx, call, admitted),
  })
}

async function admit(tx: Transaction, vault: Vault, call: AdmitCall): Promise<Result<Admitted, AdmitRefusal>> {
  const { input, caller, now } = call
  const { facilityCode } = caller
  const day = toLocalDate(now)
  const [room, rules, settled] = await Promise.all([
    findRoom(tx, facilityCode, input.roomCode),
    findFirstCostRules(tx, { facilityCode, roomCode: input.roomCode, day }),
    settlePerson({ tx, vault, facilityCode, source: input.identified.method, by: caller.name, now }, input.person),
  ])
  if (!settled.ok) return settled

  const { personId, birthDate, address } = settled.value.person
  const [existing, known, evidence] = await Promise.all([
    findVisitOfPerson(tx, { facilityCode, day, personId, roomCode: input.roomCode }),
    findKnownCoverage(tx, { facilityCode, personId, day }),
    findEvidence(tx, vault, call, personId),
  ])
  const decision = decideAdmission({ room, birthDate, existing }, toRequest(input), day)
  if (!decision.ok) return decision
  if (decision.value.kind === 'existing-ticket') {
    const held = await holdTicket(tx, vault, call, { held: decision.value.visit, evidence, known, rules })
    return ok({ ...held, settled: settled.value })
  }
  const { priority } = decision.value
  const chosen = chooseService(rules.services, input.serviceCode)
  // An emergency has no message that could name a service, and waits for no choice.
  if (!chosen.ok && priority.group !== 'P0') return chosen
  const firstCost = { service: chosen.ok ? chosen.value : undefined, options: rules.options }
  const written = await writeVisit(tx, vault, call, { personId, address, known, evidence, firstCost, priority })
  return ok({ ...written, settled: settled.value })
}

function toRequest({ person, priorityTicks, emergency }: CheckInRequest) {
  const reason = 'temporary' in person ? person.temporary.reason : undefined
  return {
    priorityTicks: priorityTicks ?? [],
    emergency: emergency === true || reason === 'emergency',
    newborn: reason === 'newborn',
  }
}

async function auditAdmission(tx: Transaction, { input, caller }: AdmitCall, admitted: Admitted): Promise<void> {
  const { visitId, ticket, alreadyCheckedIn, settled, newlyUsed = [], newlyInsured } = admitted
  const { method, medium } = input.identified
  const { personId } = settled.person
  const entry = { facilityCode: caller.facilityCode, actor: caller, outcome: 'ok' as const, personId, visitId }
  const details = {
    roomCode: ticket.roomCode,
    number: ticket.number,
    alreadyCheckedIn,
    method,
    medium,
    ...(newlyInsured && { coverage: admitted.coverage }),
    ...(input.routeGrounds?.length && { grounds: input.routeGrounds.join(' ') }),
  }
  const admission = { ...entry, action: 'visit.admit' as const, details }
  const { recordChange, numbersTakenFrom } = settled
  const loss = { ...entry, action: 'person.update' as const, reason: 'number-moved', details: { movedTo: personId } }
  const losses = numbersTakenFrom === undefined ? [] : [{ ...loss, personId: numbersTakenFrom }]
  const uses = newlyUsed.map((paperId) => ({ ...entry, action: 'paper.use' as const, details: { paperId } }))
  const [first, ...others] = [...(recordChange ? [{ ...entry, ...recordChange }] : []), admission, ...losses, ...uses]
  await appendAudit(tx, first ?? admission, ...others)
}
