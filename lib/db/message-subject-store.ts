import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { NeedSubject } from '@/lib/domain/check-in-message/decide-need'
import type { MessageSubject } from '@/lib/domain/check-in-message/build-message'
import { coverageSchema } from '@/lib/domain/coverage/coverage.schema'
import { identifierKindSchema } from '@/lib/domain/patient/identifier'
import { routeCodeSchema } from '@/lib/domain/route/route-code'
import type { Executor } from './client'
import { toBirthDate } from './person-row'
import { coverageCheck } from './schema/coverage'
import { person, personIdentifier } from './schema/person'
import { examinationService } from './schema/service'
import { visit } from './schema/visit'
import type { Vault } from './vault'

/** A visit with its patient as a check-in message tells of them, opened: never for a browser. Null for no such visit. */
export async function findMessageSubject(
  db: Executor,
  vault: Vault,
  { facilityCode, visitId }: { facilityCode: string; visitId: string },
): Promise<(MessageSubject & NeedSubject) | null> {
  const [row] = await db
    .select({
      visit,
      person,
      coverageCipher: coverageCheck.coverageCipher,
      serviceKind: examinationService.kind,
    })
    .from(visit)
    .innerJoin(person, and(eq(person.facilityCode, visit.facilityCode), eq(person.id, visit.personId)))
    .leftJoin(
      coverageCheck,
      and(eq(coverageCheck.facilityCode, visit.facilityCode), eq(coverageCheck.id, visit.coverageCheckId)),
    )
    .leftJoin(
      examinationService,
      and(eq(examinationService.facilityCode, visit.facilityCode), eq(examinationService.code, visit.serviceCode)),
    )
    .where(and(eq(visit.facilityCode, facilityCode), eq(visit.id, visitId)))
  if (!row) return null
  const { personId, emergency, state, admittedAt, coverage, useInsurance } = row.visit
  const card = row.coverageCipher ? coverageSchema.parse(JSON.parse(vault.open(row.coverageCipher))).card : undefined
  return {
    facilityCode,
    visitId,
    personId,
    emergency,
    state,
    admittedAt,
    fullName: row.person.fullName,
    birthDate: toBirthDate(row.person) ?? null,
    sex: row.person.sex,
    identifiers: await findCurrentIdentifiers(db, vault, { facilityCode, personId }),
    ...(card && { card }),
    insured: useInsurance && coverage !== 'none',
    routeCode: row.visit.routeCode === null ? null : routeCodeSchema.parse(row.visit.routeCode),
    ...(row.serviceKind && { serviceKind: row.serviceKind }),
  }
}

async function findCurrentIdentifiers(
  db: Executor,
  vault: Vault,
  { facilityCode, personId }: { facilityCode: string; personId: string },
) {
  const rows = await db
    .select({ kind: personIdentifier.kind, valueCipher: personIdentifier.valueCipher })
    .from(personIdentifier)
    .where(
      and(
        eq(personIdentifier.facilityCode, facilityCode),
        eq(personIdentifier.personId, personId),
        isNull(personIdentifier.validTo),
      ),
    )
  return rows.map(({ kind, valueCipher }) => ({
    kind: identifierKindSchema.parse(kind),
    value: vault.open(valueCipher),
  }))
}
