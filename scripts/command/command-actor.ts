import { userInfo } from 'node:os'
import type { AuditActor } from '@/lib/domain/audit/audit-entry'

/** Whoever runs a command on the server: the account of the operating system. */
export function commandActor(): AuditActor {
  const name = userInfo().username
  return { kind: 'system', id: name, name, address: '' }
}
