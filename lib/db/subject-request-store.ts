import 'server-only'
import { and, desc, eq, inArray, lt, notInArray, sql, type SQL } from 'drizzle-orm'
import { subjectMatterSchema, type SubjectMatter } from '@/lib/domain/subjects/subject-request.schema'
import type { Executor, Transaction } from './client'
import { person } from './schema/person'
import { subjectRequest } from './schema/subject'
import type { Vault } from './vault'

type Row = typeof subjectRequest.$inferSelect
export type SubjectRequestRow = Omit<Row, 'facilityCode' | 'contentCipher'> & {
  matter: SubjectMatter
  /** Of the person on file, where one is linked. */
  fullName: string | null
}
interface RequestKey {
  facilityCode: string
  requestId: string
}

const OPEN = ['received', 'replied'] as const

export async function insertSubjectRequest(
  tx: Transaction,
  vault: Vault,
  { matter, ...row }: Omit<typeof subjectRequest.$inferInsert, 'contentCipher'> & { matter: SubjectMatter },
): Promise<void> {
  await tx.insert(subjectRequest).values({ ...row, contentCipher: sealMatter(vault, matter) })
}

/** Open requests, the most urgent first; or closed ones, the newest first. */
export async function listSubjectRequests(
  db: Executor,
  vault: Vault,
  filter: { facilityCode: string; open: boolean; before?: Date | undefined; limit: number },
): Promise<SubjectRequestRow[]> {
  const { facilityCode, open, before, limit } = filter
  const mine = eq(subjectRequest.facilityCode, facilityCode)
  const rows = await select(
    db,
    open
      ? and(mine, IS_OPEN)
      : and(
          mine,
          notInArray(subjectRequest.state, [...OPEN]),
          before ? lt(subjectRequest.recordedAt, before) : undefined,
        ),
  )
    .orderBy(open ? subjectRequest.dueOn : desc(subjectRequest.recordedAt))
    .limit(limit)
  return rows.map((row) => toRequest(vault, row))
}

/** One request, held until the transaction ends. */
export async function lockSubjectRequest(
  tx: Transaction,
  vault: Vault,
  key: RequestKey,
): Promise<SubjectRequestRow | null> {
  const [row] = await select(tx, keyOf(key)).for('update', { of: subjectRequest })
  return row ? toRequest(vault, row) : null
}

/** Writes what came of a request that is still open; false where somebody closed it meanwhile. */
export async function changeSubjectRequest(
  tx: Transaction,
  vault: Vault,
  key: RequestKey,
  { matter, ...changes }: Partial<Row> & { matter?: SubjectMatter },
): Promise<boolean> {
  const changed = await tx
    .update(subjectRequest)
    .set({ ...changes, ...(matter && { contentCipher: sealMatter(vault, matter) }) })
    .where(and(keyOf(key), inArray(subjectRequest.state, [...OPEN])))
  return changed.rowCount === 1
}

// Written as text, so that the partial index serves prepared statements too.
const IS_OPEN = sql`${subjectRequest.state} in ('received', 'replied')`

function select(db: Executor, where: SQL | undefined) {
  return db
    .select({ request: subjectRequest, fullName: person.fullName })
    .from(subjectRequest)
    .leftJoin(person, and(eq(person.facilityCode, subjectRequest.facilityCode), eq(person.id, subjectRequest.personId)))
    .where(where)
}

function toRequest(vault: Vault, { request, fullName }: { request: Row; fullName: string | null }): SubjectRequestRow {
  const { facilityCode: _, contentCipher, ...row } = request
  return { ...row, fullName, matter: subjectMatterSchema.parse(JSON.parse(vault.open(contentCipher))) }
}

function sealMatter(vault: Vault, matter: SubjectMatter): Buffer {
  return vault.seal(JSON.stringify(matter))
}

function keyOf({ facilityCode, requestId }: RequestKey) {
  return and(eq(subjectRequest.facilityCode, facilityCode), eq(subjectRequest.id, requestId))
}
