import 'server-only'
import { z } from 'zod'
import { judgeSignature, type TrustedCertificate } from '@/lib/domain/records/judge-signature'
import {
  appointmentPaperSchema,
  paperSchema,
  referralPaperSchema,
  type Paper,
  type PaperSeen,
  type PaperUse,
} from '@/lib/domain/records/paper.schema'
import type { CheckedSignature } from '@/lib/domain/records/signature.schema'
import type { paper } from './schema/paper'
import type { Vault } from './vault'

// What has a column of its own, or is asked of other tables, is not said twice.
const columns = { paperId: true, source: true, signature: true, seen: true, uses: true } as const
const referralColumns = {
  ...columns,
  fromFacilityCode: true,
  toFacilityCode: true,
  oneYear: true,
  reason: true,
} as const

const referralContentSchema = referralPaperSchema.omit({ ...referralColumns, signedOn: true, signedOnIs: true })
const appointmentContentSchema = appointmentPaperSchema.omit({
  ...columns,
  fromFacilityCode: true,
  dueOn: true,
  dayConfirmed: true,
})
const contentSchema = z.discriminatedUnion('kind', [referralContentSchema, appointmentContentSchema])

/** A paper as somebody gives it to be kept: id, uses and comparison are ours, the verdict is judged when it is read. */
export type NewPaper = { signature: CheckedSignature } & (
  | Omit<z.infer<typeof referralPaperSchema>, 'paperId' | 'signature' | 'uses'>
  | Omit<z.infer<typeof appointmentPaperSchema>, 'paperId' | 'signature' | 'uses'>
)

type PaperRow = typeof paper.$inferSelect
export type PaperColumns = Omit<
  typeof paper.$inferInsert,
  'facilityCode' | 'id' | 'personId' | 'episodeId' | 'createdAt' | 'updatedAt'
>

/** The columns of a paper. */
export function toPaperColumns(vault: Vault, given: NewPaper): PaperColumns {
  const decisive =
    given.kind === 'referral'
      ? {
          toFacilityCode: given.toFacilityCode ?? null,
          signedOn: given.signedOn ?? null,
          signedOnRead: given.signedOnIs === 'read-from-paper',
          oneYear: given.oneYear ?? null,
          reason: given.reason ?? null,
        }
      : { dueOn: given.dueOn, ...toDayConfirmed(given.dayConfirmed) }
  return {
    kind: given.kind,
    numberHash: hashPaperNumber(vault, given.number),
    fromFacilityCode: given.fromFacilityCode,
    ...decisive,
    contentCipher: vault.seal(JSON.stringify(contentSchema.parse(given))),
    sourceKind: given.source.kind,
    sourceService: given.source.service ?? null,
    sourceAt: new Date(given.source.at),
    signature: given.signature,
    seenMedium: given.seen?.medium ?? null,
    seenAt: given.seen ? new Date(given.seen.at) : null,
    seenBy: given.seen?.by ?? null,
    signedByHand: given.seen?.signed ?? null,
  }
}

/** The same number in other case or spacing is the same number: people copy it from a printed line. */
export function hashPaperNumber(vault: Vault, number: string): Buffer {
  return vault.hash('paper-number', number.normalize('NFC').toUpperCase().replace(/\s+/g, ''))
}

/** A stored paper in full, its signature judged by whom we trust now. */
export function toPaper(
  vault: Vault,
  row: PaperRow,
  { uses, trusted }: { uses: readonly PaperUse[]; trusted: readonly TrustedCertificate[] },
): Paper {
  const { fromFacilityCode: facilityCode, sourceAt: madeAt } = row
  return paperSchema.parse({
    ...contentSchema.parse(JSON.parse(vault.open(row.contentCipher))),
    paperId: row.id,
    fromFacilityCode: row.fromFacilityCode,
    toFacilityCode: row.toFacilityCode ?? undefined,
    signedOn: row.signedOn ?? undefined,
    signedOnIs: row.signedOnRead ? 'read-from-paper' : 'transfer-day',
    oneYear: row.oneYear ?? undefined,
    reason: row.reason ?? undefined,
    dueOn: row.dueOn ?? undefined,
    dayConfirmed: readDayConfirmed(row),
    source: { kind: row.sourceKind, service: row.sourceService ?? undefined, at: madeAt.toISOString() },
    signature: judgeSignature(row.signature, { trusted, facilityCode, madeAt }),
    seen: readSeen(row),
    uses: [...uses],
  })
}

function toDayConfirmed(confirmed: { by: string; at: string; reason: string } | undefined) {
  return {
    dayConfirmedAt: confirmed ? new Date(confirmed.at) : null,
    dayConfirmedBy: confirmed?.by ?? null,
    dayConfirmedReason: confirmed?.reason ?? null,
  }
}

type DayColumns = Pick<PaperRow, 'dayConfirmedAt' | 'dayConfirmedBy' | 'dayConfirmedReason'>
export function readDayConfirmed({ dayConfirmedAt, dayConfirmedBy, dayConfirmedReason }: DayColumns) {
  if (!dayConfirmedAt) return undefined
  return { at: dayConfirmedAt.toISOString(), by: dayConfirmedBy ?? '', reason: dayConfirmedReason ?? '' }
}

type SeenColumns = Pick<PaperRow, 'seenMedium' | 'seenAt' | 'seenBy' | 'signedByHand'>
export function readSeen({ seenMedium, seenAt, seenBy, signedByHand }: SeenColumns): PaperSeen | undefined {
  if (!seenMedium || !seenAt) return undefined
  const seen = { medium: seenMedium, at: seenAt.toISOString(), by: seenBy ?? '' }
  return { ...seen, signed: signedByHand ?? undefined }
}
