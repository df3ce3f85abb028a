import type { ScanKind } from '@/lib/domain/scan/scan.schema'
import type { IdentifiedMethod } from '@/lib/domain/visit/visit.schema'

/** How the desk came to know the person whose scan this is. */
export function methodOf(kind: Exclude<ScanKind, 'dynamic-code'>): IdentifiedMethod {
  switch (kind) {
    case 'citizen-card':
      return 'citizen-card-qr'
    case 'insurance-card':
      return 'insurance-card-qr'
    case 'mrz':
      return 'mrz'
    case 'personal-number':
    case 'insurance-card-number':
    case 'social-insurance-number':
    case 'old-id-number':
      return 'typed-number'
    case 'ticket':
      return 'ticket'
    case 'text-query':
      return 'name-search'
  }
}

/** Whether a card itself was read: only a card says that its numbers belong together. */
export function isCardMethod(method: IdentifiedMethod): boolean {
  return method === 'citizen-card-qr' || method === 'insurance-card-qr' || method === 'mrz'
}
