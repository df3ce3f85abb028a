import 'server-only'
import { coverageSchema, type Coverage } from '@/lib/domain/coverage/coverage.schema'
import type { RouteFacility } from '@/lib/domain/route/route-input.schema'
import { startOfLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { statement, type Statement } from '@/lib/sql/statement'
import type { Executor } from './client'
import { toRouteFacility } from './facility-attribute-store'
import type { Vault } from './vault'

/** All about a person's card and the facility that the route of a visit rests on. Opened: never for a browser. */
export interface RouteKnowledge {
  /** As the administrator described it for that day; null where nobody has. */
  facility: RouteFacility | null
  /** The setting `route-options` as it was kept; null where nobody chose. */
  options: unknown
  /** The setting `route-tables` as it was kept; null where nobody added anything. */
  tables: unknown
  /** The gateway's best answer of the day: the newest plain one, or the newest failed one. */
  coverage?: Coverage
  cardNumberOnFile?: string
}

/** A person on file, or keyed hashes of the numbers of somebody who is not. */
export type RouteSubject = { personId: string } | { numberHashes: readonly Buffer[] }

/** One statement, since every admission asks it. */
export async function findRouteKnowledge(
  db: Executor,
  vault: Vault,
  { facilityCode, day, subject }: { facilityCode: string; day: LocalDate; subject: RouteSubject },
): Promise<RouteKnowledge> {
  const { rows } = await db.execute<KnowledgeRow>(statement`
    select attribute.level, attribute.listed_initial as "listedInitial", attribute.score::float8 as score,
      attribute.provisional_basic as "provisionalBasic", attribute.former_tier as "formerTier", setting.value as options,
      added.value as tables,
      (select coverage_cipher from coverage_check where facility_code = ${facilityCode}
        and subject_hash = ${numbersOf(facilityCode, subject)}
        and asked_at >= ${startOfLocalDate(day).toISOString()}::timestamptz
        order by status = 'unverified', asked_at desc limit 1) as coverage,
      ${cardOf(facilityCode, subject)} as card
    from (select 1) as here
    left join lateral (select * from facility_attribute where facility_code = ${facilityCode}
      and valid_from <= ${day}::date order by valid_from desc limit 1) as attribute on true
    left join facility_setting as setting
      on setting.facility_code = ${facilityCode} and setting.key = 'route-options'
    left join facility_setting as added
      on added.facility_code = ${facilityCode} and added.key = 'route-tables'`)
  const [row] = rows
  if (!row) throw new Error('a statement that always gives a row gave none')
  return {
    facility: row.level === null ? null : toRouteFacility(facilityCode, row),
    options: row.options,
    tables: row.tables,
    ...(row.coverage && { coverage: coverageSchema.parse(JSON.parse(vault.open(row.coverage))) }),
    ...(row.card && { cardNumberOnFile: vault.open(row.card) }),
  }
}

interface KnowledgeRow extends Record<string, unknown> {
  level: string | null
  score: number | null
  options: unknown
  tables: unknown
  coverage: Buffer | null
  card: Buffer | null
}

function numbersOf(facilityCode: string, subject: RouteSubject): Statement {
  if ('numberHashes' in subject) return statement`any (${subject.numberHashes}::bytea[])`
  return statement`any (select value_hash from person_identifier where facility_code = ${facilityCode}
    and person_id = ${subject.personId} and valid_to is null
    and kind in ('personal-number', 'insurance-card-number', 'social-insurance-number'))`
}

function cardOf(facilityCode: string, subject: RouteSubject): Statement {
  if ('numberHashes' in subject) return statement`null::bytea`
  return statement`(select value_cipher from person_identifier where facility_code = ${facilityCode}
    and person_id = ${subject.personId} and valid_to is null and kind = 'insurance-card-number' limit 1)`
}
