import 'server-only'
import type { z } from 'zod'
import type { recordPaperRequestSchema, RecordPaperResponse, SlipEntry } from '@/lib/contracts/papers'
import type { Transaction } from '@/lib/db/client'
import { findFacilityNames } from '@/lib/db/facility-catalogue-store'
import { fillReferralGaps, lockPaperByNumber, writePaperReading } from '@/lib/db/paper-reading-store'
import { findPapers, savePaper } from '@/lib/db/paper-store'
import { openPersonFiles } from '@/lib/db/person-card-store'
import { findRestrictedDiagnoses } from '@/lib/db/restricted-diagnosis-store'
import { runTransaction } from '@/lib/db/run-transaction'
import type { Caller } from '@/lib/domain/access/caller'
import { findSlipDifferences, type SlipDifference } from '@/lib/domain/papers/find-slip-differences'
import { createRestriction } from '@/lib/domain/records/create-restriction'
import { paperIdSchema, type PaperHolder, type PaperId, type PaperSeen } from '@/lib/domain/records/paper.schema'
import { withholdFromDesk } from '@/lib/domain/records/withhold-from-desk'
import { err, ok, type Result } from '@/lib/domain/result'
import type { PapersDependencies } from './papers-dependencies'
import { auditReading, isUsableNow, settleReading } from './settle-reading'
import { toRecordedPaper } from './to-recorded-paper'

type Input = z.output<typeof recordPaperRequestSchema>
type RecordRefusal = { code: 'person_not_found' }

interface Recording {
  personId: string
  slip: SlipEntry
  seen: PaperSeen
  holder: PaperHolder
  now: Date
  caller: Caller
}

/**
 * Keeps a slip that somebody read from paper or from the patient's VNeID. One that an envelope brought before is
 * confirmed by it and keeps its words and signature; one typed before is replaced.
 */
export async function recordPaper(
  deps: PapersDependencies,
  { input, caller, now }: { input: Input; caller: Caller; now: Date },
): Promise<Result<RecordPaperResponse, RecordRefusal>> {
  const { facilityCode } = caller
  const { personId, medium, slip } = input
  const holder = await findHolder(deps, facilityCode, input, now)
  if (!holder) return err({ code: 'person_not_found' })
  const seen = { medium, at: now.toISOString(), by: caller.name, signed: slip.signed }
  return runTransaction<RecordPaperResponse, RecordRefusal>(deps.db, async (tx) => {
    const { wasUsable, ...recorded } = await keep(deps, tx, { slip, seen, holder, caller, personId, now })
    const { paperId, alreadyKnown, differences } = recorded
    const spoken = { caller, personId, paperId, now }
    const settled = await settleReading(tx, deps.vault, { ...spoken, wasUsable })
    const details = { kind: slip.kind, medium, alreadyKnown, differences: differences.join(' ') }
    await auditReading(tx, spoken, { action: 'paper.record', details }, settled)
    return ok(recorded)
  })
}

async function keep(
  { vault }: PapersDependencies,
  tx: Transaction,
  { slip, seen, holder, caller, personId, now }: Recording,
): Promise<RecordPaperResponse & { wasUsable: boolean }> {
  const { facilityCode } = caller
  const { kind, fromFacilityCode, number } = slip
  const known = await lockPaperByNumber(tx, vault, { facilityCode, personId, kind, fromFacilityCode, number })
  const wasUsable =
    known !== null && (await isUsableNow(tx, vault, { caller, personId, paperId: paperIdSchema.parse(known.id), now }))
  const isElectronic = known?.sourceKind === 'envelope' || known?.sourceKind === 'lookup'
  const reading = { seen, ...(slip.kind === 'referral' && { signedOn: slip.signedOn, oneYear: slip.oneYear }) }
  if (known && isElectronic) {
    const key = { facilityCode, paperId: paperIdSchema.parse(known.id) }
    const differences = await compare(vault, tx, { ...key, caller }, slip)
    if (slip.kind === 'referral') await fillReferralGaps(tx, key, slip)
    await writePaperReading(tx, key, reading)
    return { paperId: key.paperId, alreadyKnown: true, differences, wasUsable }
  }
  const names = await findFacilityNames(tx, facilityCode, codesOf(slip))
  const paper = toRecordedPaper(slip, { seen, holder, names })
  const paperId = await savePaper(tx, vault, { facilityCode, personId, paper, now })
  if (known) await writePaperReading(tx, { facilityCode, paperId }, reading)
  return { paperId, alreadyKnown: known !== null, differences: [], wasUsable }
}

async function compare(
  vault: PapersDependencies['vault'],
  tx: Transaction,
  { facilityCode, paperId, caller }: { facilityCode: string; paperId: PaperId; caller: Caller },
  slip: SlipEntry,
): Promise<SlipDifference[]> {
  const [[stored], listed] = await Promise.all([
    findPapers(tx, vault, { facilityCode, paperIds: [paperId] }),
    findRestrictedDiagnoses(tx, facilityCode),
  ])
  if (!stored) return []
  // Whoever may not read a diagnosis may not find it out by typing guesses either.
  const readable = caller.role === 'nurse' ? stored : withholdFromDesk(stored.paper, createRestriction(listed))
  return findSlipDifferences(readable.paper, slip)
}

async function findHolder(
  { db, vault }: PapersDependencies,
  facilityCode: string,
  { personId, slip }: Input,
  now: Date,
): Promise<PaperHolder | undefined> {
  const [file] = await openPersonFiles(db, vault, { facilityCode, personIds: [personId], now })
  if (!file) return undefined
  const { fullName, birthDate, sex, address } = file.card
  const { insuranceCardNumber } = file.details
  return { fullName, birthDate, sex, address, insuranceCardNumber, insuranceValidTo: slip.insuranceValidTo }
}

function codesOf(slip: SlipEntry): string[] {
  return slip.kind === 'referral' ? [slip.fromFacilityCode, slip.toFacilityCode] : [slip.fromFacilityCode]
}
