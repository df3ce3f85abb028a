import 'server-only'
import type { z } from 'zod'
import {
  importIdSchema,
  type importRequestSchema,
  type ImportSummary,
  type listImportsRequestSchema,
  type ListImportsResponse,
  type OpenImportResponse,
} from '@/lib/contracts/imports'
import {
  cancelImport,
  findImport,
  findTroubledFiles,
  listImports,
  type StoredImport,
} from '@/lib/db/envelope-import-store'
import type { Caller } from '@/lib/domain/access/caller'
import { err, ok, type Result } from '@/lib/domain/result'
import type { RecordsDependencies } from './records-dependencies'

interface Call<Input> {
  input: Input
  caller: Caller
  now: Date
}

type ImportRequest = z.output<typeof importRequestSchema>

/** Deliveries of the caller's facility, the newest first. */
export async function listEnvelopeImports(
  { db, vault }: RecordsDependencies,
  { input: { before, limit }, caller: { facilityCode }, now }: Call<z.output<typeof listImportsRequestSchema>>,
): Promise<Result<ListImportsResponse, never>> {
  const from = before === undefined ? undefined : new Date(before)
  const imports = await listImports(db, vault, { facilityCode, before: from, limit, now })
  return ok({ imports: imports.map(toSummary) })
}

/** One delivery and the files that were not kept in full. */
export async function openEnvelopeImport(
  { db, vault }: RecordsDependencies,
  { input: { importId }, caller: { facilityCode }, now }: Call<ImportRequest>,
): Promise<Result<OpenImportResponse, { code: 'not_found' }>> {
  const key = { facilityCode, importId }
  const [found, troubled] = await Promise.all([findImport(db, vault, key, now), findTroubledFiles(db, vault, key)])
  return found ? ok({ ...toSummary(found), troubled }) : err({ code: 'not_found' })
}

/** Stops a delivery at its next HOSO, whichever process runs it. */
export async function cancelEnvelopeImport(
  { db }: RecordsDependencies,
  { input: { importId }, caller: { facilityCode } }: Call<ImportRequest>,
): Promise<Result<{ cancelled: boolean }, never>> {
  return ok({ cancelled: await cancelImport(db, { facilityCode, importId }) })
}

function toSummary({ startedAt, finishedAt, importId, ...rest }: StoredImport): ImportSummary {
  return {
    ...rest,
    importId: importIdSchema.parse(importId),
    startedAt: startedAt.toISOString(),
    ...(finishedAt && { finishedAt: finishedAt.toISOString() }),
  }
}
