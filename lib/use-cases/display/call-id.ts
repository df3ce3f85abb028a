import 'server-only'
import { localDateSchema, type LocalDate } from '@/lib/domain/time/local-date'

/** `2026-11-24.17` as a browser gives it back; undefined for anything else. */
export function parseCallId(id: string | undefined): { day: LocalDate; seq: number } | undefined {
  const [, day, seq] = /^(\d{4}-\d{2}-\d{2})\.(\d{1,9})$/.exec(id ?? '') ?? []
  const parsed = localDateSchema.safeParse(day)
  return parsed.success ? { day: parsed.data, seq: Number(seq) } : undefined
}
