import 'server-only'
import type { Transaction } from '@/lib/db/client'
import type { EpisodeLink } from '@/lib/db/episode-store'
import type { Vault } from '@/lib/db/vault'
import type { EnvelopeTables } from '@/lib/domain/records/envelope-tables'
import type { RecordDelivery } from './record-delivery'

/** What writing a HOSO works with, inside its transaction. */
export interface RecordWork {
  tx: Transaction
  vault: Vault
  delivery: RecordDelivery
  link: EpisodeLink
  tables: EnvelopeTables
}
