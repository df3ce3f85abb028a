import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { VisitRouteRequest, VisitRouteResponse } from '@/lib/contracts/visit-route'
import type { RecordSubject } from '@/lib/contracts/records'
import type { Database } from '@/lib/db/client'
import { hashIdentifier } from '@/lib/db/identifier-hash'
import { findPapers } from '@/lib/db/paper-store'
import { findRouteKnowledge, type RouteSubject } from '@/lib/db/route-knowledge-store'
import type { Vault } from '@/lib/db/vault'
import type { Caller } from '@/lib/domain/access/caller'
import type { Identifier } from '@/lib/domain/patient/identifier'
import { ok, type Result } from '@/lib/domain/result'
import { decideVisitRoute } from '@/lib/domain/route/decide-visit-route'
import { toRouteCoverage } from '@/lib/domain/route/to-route-coverage'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { toRouteSettings } from './to-route-settings'

interface PreviewCall {
  input: VisitRouteRequest
  caller: Caller
  now: Date
}

/**
 * What a visit of somebody would count as if they were admitted now: today's best answer of the gateway, the papers
 * chosen, this facility. Papers that are not theirs count for nothing.
 */
export async function previewVisitRoute(
  { db, vault }: { db: Database; vault: Vault },
  { input, caller, now }: PreviewCall,
): Promise<Result<VisitRouteResponse, never>> {
  const { facilityCode } = caller
  const { subject, paperIds, routeGrounds: grounds = [], emergency = false, newborn = false } = input
  const day = toLocalDate(now)
  const personId = 'personId' in subject ? subject.personId : undefined
  const [knowledge, found] = await Promise.all([
    findRouteKnowledge(db, vault, { facilityCode, day, subject: toRouteSubject(vault, subject) }),
    findPapers(db, vault, { facilityCode, paperIds }),
    appendAudit(db, {
      facilityCode,
      actor: caller,
      action: 'route.view',
      outcome: 'ok',
      ...(personId !== undefined && { personId }),
      details: { papers: paperIds.length },
    }),
  ])
  const evidence = {
    day,
    emergency,
    newborn,
    grounds,
    coverage: toRouteCoverage(knowledge.coverage, knowledge.cardNumberOnFile ?? cardNumberOf(subject)),
    papers: found.flatMap(({ personId: owner, paper }) => (owner === personId ? [paper] : [])),
  }
  const decision = decideVisitRoute(evidence, toRouteSettings({ facilityCode, day }, knowledge))
  return ok({ ...(decision && { decision }) })
}

function toRouteSubject(vault: Vault, subject: RecordSubject): RouteSubject {
  if ('personId' in subject) return subject
  const numbers = [
    ['personal-number', subject.personalNumber],
    ['insurance-card-number', subject.insuranceCardNumber],
    ['social-insurance-number', subject.socialInsuranceNumber],
  ] as const
  const identifiers = numbers.flatMap(([kind, value]): Identifier[] => (value === undefined ? [] : [{ kind, value }]))
  return { numberHashes: identifiers.map((identifier) => hashIdentifier(vault, identifier)) }
}

function cardNumberOf(subject: RecordSubject): string | undefined {
  return 'personId' in subject ? undefined : subject.insuranceCardNumber
}
