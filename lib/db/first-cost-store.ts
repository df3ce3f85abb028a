import 'server-only'
import { z } from 'zod'
import { examinationServiceSchema } from '@/lib/domain/service/examination-service.schema'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { statement } from '@/lib/sql/statement'
import type { Executor } from './client'
import { readRows } from './read-rows'

const roomServiceSchema = examinationServiceSchema.pick({ code: true, name: true, kind: true, visitType: true })

const rulesSchema = z.object({ services: z.array(roomServiceSchema), options: z.unknown() })
export type FirstCostRules = z.infer<typeof rulesSchema>

/**
 * What decides about the first cost of a visit to a room: its services of the day in the order of the lists, and the
 * setting `check-in-message` as it was kept. One statement, since every admission asks it.
 */
export async function findFirstCostRules(
  db: Executor,
  { facilityCode, roomCode, day }: { facilityCode: string; roomCode: string; day: LocalDate },
): Promise<FirstCostRules> {
  const [row] = await readRows(
    db,
    rulesSchema,
    statement`
      select
        (select value from facility_setting where facility_code = ${facilityCode} and key = 'check-in-message') as options,
        coalesce(
          (select json_agg(json_build_object('code', code, 'name', name, 'kind', kind, 'visitType', visit_type)
              order by position, code)
            from examination_service
            where facility_code = ${facilityCode} and ${roomCode} = any (room_codes) and open
              and valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date)),
          '[]') as services`,
  )
  if (!row) throw new Error('a statement that always gives a row gave none')
  return row
}
