import 'server-only'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { AuditExecutor } from './append-audit'
import { readRows } from './read-rows'

/** The hash before the first entry of all. */
export const GENESIS_HASH = '0'.repeat(64)

export const chainHeadSchema = z.object({
  facilityCode: z.string(),
  /** What the head says: null where it is gone. */
  seq: z.coerce.number().nullable(),
  hash: z.string().nullable(),
  /** The last entry there is; 0 where there is none. */
  lastSeq: z.coerce.number(),
  /** Where its beginning was cut off; 0 and the first hash of all where it never was. */
  cutSeq: z.coerce.number(),
  cutHash: z.string(),
})
/** Where a facility's chain begins and ends, as its checkpoint, its head and its entries say. */
export type ChainHead = z.infer<typeof chainHeadSchema>

/** Of one facility: three reads by key, however long the chain is. */
export async function readChainHead(db: AuditExecutor, facilityCode: string): Promise<ChainHead> {
  const [head] = await readRows(
    db,
    chainHeadSchema,
    sql`select ${facilityCode}::text as "facilityCode", h.seq::text as seq, h.hash,
          coalesce((select e.seq from audit_entry e where e.facility_code = ${facilityCode}
            order by e.seq desc limit 1), 0)::text as "lastSeq",
          coalesce(c.seq, 0)::text as "cutSeq", coalesce(c.hash, ${GENESIS_HASH}) as "cutHash"
        from (select 1) one
        left join audit_head h on h.facility_code = ${facilityCode}
        left join audit_checkpoint c on c.facility_code = ${facilityCode}`,
  )
  if (!head) throw new Error('the head of the audit chain could not be read')
  return head
}

/** Of every facility that has a head or an entry. The facilities are found by stepping along the key, however long the chains are. */
export function listChainHeads(db: AuditExecutor): Promise<ChainHead[]> {
  return readRows(
    db,
    chainHeadSchema,
    sql`with recursive begun (facility_code) as (
          (select facility_code from audit_entry order by facility_code limit 1)
          union all
          select (select e.facility_code from audit_entry e where e.facility_code > begun.facility_code
            order by e.facility_code limit 1)
          from begun where begun.facility_code is not null
        )
        select coalesce(h.facility_code, begun.facility_code) as "facilityCode", h.seq::text as seq, h.hash,
          coalesce((select e.seq from audit_entry e where e.facility_code = begun.facility_code
            order by e.seq desc limit 1), 0)::text as "lastSeq",
          coalesce(c.seq, 0)::text as "cutSeq", coalesce(c.hash, ${GENESIS_HASH}) as "cutHash"
        from audit_head h
        full join (select facility_code from begun where facility_code is not null) begun
          on begun.facility_code = h.facility_code
        left join audit_checkpoint c on c.facility_code = coalesce(h.facility_code, begun.facility_code)
        order by 1`,
  )
}
