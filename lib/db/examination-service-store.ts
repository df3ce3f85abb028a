import 'server-only'
import { and, asc, eq, sql } from 'drizzle-orm'
import {
  examinationServiceSchema,
  isOffered,
  type ExaminationService,
} from '@/lib/domain/service/examination-service.schema'
import type { LocalDate } from '@/lib/domain/time/local-date'
import type { Executor } from './client'
import { examinationService } from './schema/service'

/** Every service of a facility, closed and past ones too, in the order of its lists. A facility has dozens. */
export async function listExaminationServices(db: Executor, facilityCode: string): Promise<ExaminationService[]> {
  const rows = await db
    .select()
    .from(examinationService)
    .where(eq(examinationService.facilityCode, facilityCode))
    .orderBy(asc(examinationService.position), asc(examinationService.code))
  return rows.map((row) => examinationServiceSchema.parse(row))
}

/** The services that can be chosen on a day, in the order of the lists. */
export async function listOfferedServices(
  db: Executor,
  facilityCode: string,
  day: LocalDate,
): Promise<ExaminationService[]> {
  const services = await listExaminationServices(db, facilityCode)
  return services.filter((service) => isOffered(service, day))
}

/** A service by its code; null where the facility has none such. */
export async function findExaminationService(
  db: Executor,
  facilityCode: string,
  code: string,
): Promise<ExaminationService | null> {
  const [row] = await db
    .select()
    .from(examinationService)
    .where(and(eq(examinationService.facilityCode, facilityCode), eq(examinationService.code, code)))
  return row ? examinationServiceSchema.parse(row) : null
}

/** Adds a service at the end of the lists, or describes the one of this code anew; its place stays. */
export async function saveExaminationService(
  db: Executor,
  facilityCode: string,
  { code, ...described }: ExaminationService,
): Promise<void> {
  const position = sql<number>`(select coalesce(max(position), 0) + 1 from ${examinationService} where facility_code = ${facilityCode})`
  await db
    .insert(examinationService)
    .values({ facilityCode, code, ...described, position })
    .onConflictDoUpdate({ target: [examinationService.facilityCode, examinationService.code], set: described })
}

/** Puts the services into this order, the first one at 1. */
export async function orderServices(db: Executor, facilityCode: string, codes: readonly string[]): Promise<void> {
  await db.execute(sql`
    update examination_service set position = wanted.position
    from unnest(${sql.param(codes)}::text[]) with ordinality as wanted (code, position)
    where examination_service.facility_code = ${facilityCode} and examination_service.code = wanted.code`)
}
