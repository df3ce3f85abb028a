import type { z } from 'zod'
import type {
  exportFiguresRequestSchema,
  exportVisitsRequestSchema,
  sectorReportRequestSchema,
} from '@/lib/contracts/intake-exports'
import { ApiError } from './api-error'

/** What can be had as a workbook, and what it is of. */
export type WorkbookRequest =
  | { path: '/api/v1/intake/export'; body: z.input<typeof exportFiguresRequestSchema> }
  | { path: '/api/v1/intake/visits/export'; body: z.input<typeof exportVisitsRequestSchema> }
  | { path: '/api/v1/intake/sector-report'; body: z.input<typeof sectorReportRequestSchema> }

const TIMEOUT_MS = 60_000

/**
 * Asks our own server for a workbook.
 * @throws ApiError as `fetchWire` does
 */
export async function downloadWorkbook({ path, body }: WorkbookRequest): Promise<{ blob: Blob; fileName: string }> {
  const response = await post(path, body)
  if (response.ok) {
    return { blob: await response.blob(), fileName: readFileName(response.headers.get('content-disposition')) }
  }
  const [{ readWire }, { z }] = await Promise.all([import('./read-wire'), import('zod')]).catch(failToLoad)
  const json: unknown = await response.json().catch(() => undefined)
  readWire(z.never(), response.status, json)
  throw new ApiError({ code: 'unreadable_answer', status: response.status })
}

async function post(path: string, body: unknown): Promise<Response> {
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      cache: 'no-store',
      credentials: 'same-origin',
      signal,
    })
  } catch {
    throw new ApiError({ code: signal.aborted ? 'timeout' : 'network' })
  }
}

function readFileName(disposition: string | null): string {
  return /filename="([\w.-]+)"/.exec(disposition ?? '')?.[1] ?? 'so-lieu.xlsx'
}

function failToLoad(): never {
  throw new ApiError({ code: 'network' })
}
