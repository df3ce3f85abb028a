import 'server-only'
import type { Executor } from '@/lib/db/client'
import { readHolding, type HeldRows } from '@/lib/db/holding-store'
import type { Vault } from '@/lib/db/vault'
import { findRetentionSettings } from '../retention/find-retention-settings'
import { decideErasure, type ErasureVerdict } from '@/lib/domain/subjects/decide-erasure'
import { HOLDINGS, type Holding } from '@/lib/domain/subjects/holdings'

export interface HeldSection extends HeldRows {
  holding: Holding
  kept: ErasureVerdict
}

interface Asked {
  facilityCode: string
  personId: string
  clinical: boolean
  limit: number
}

/** What every table holds of a person, and what erasing would do to each. */
export async function readHoldings(db: Executor, vault: Vault, asked: Asked): Promise<HeldSection[]> {
  const held: Array<HeldRows & { holding: Holding }> = []
  for (const holding of HOLDINGS) held.push({ holding, ...(await readHolding(db, vault, holding, asked)) })
  const { months } = await findRetentionSettings(db, asked.facilityCode)
  const verdicts = decideErasure(held, months)
  return held.map((each) => ({ ...each, kept: verdictOf(verdicts, each.holding) }))
}

function verdictOf(verdicts: ReadonlyMap<string, ErasureVerdict>, { table }: Holding): ErasureVerdict {
  const verdict = verdicts.get(table)
  if (!verdict) throw new Error(`nothing was decided about ${table}`)
  return verdict
}
