import 'server-only'
import { getEnv } from '@/lib/env'
import { openSpoolFolder } from '@/lib/records/spool/spool-folder'

/** Where files wait while they are read. */
export function getSpoolFolder(): string {
  return openSpoolFolder(getEnv().DATA_DIR)
}
