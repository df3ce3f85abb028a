import { TriangleAlert } from 'lucide-react'
import { scanWarningTexts } from '@/lib/content/scan-results'
import type { Scan, ScanWarningCode } from '@/lib/domain/scan/scan.schema'

interface ScanWarningsProps {
  scan: Scan
  inputMethodActive?: boolean
  /** Whether name and address come from our own records, so that damage to the scanned ones harms nobody. */
  onFile?: boolean
}

/** Doubts about what was read. None of them stops an admission. */
export function ScanWarnings({ scan, inputMethodActive = false, onFile = false }: ScanWarningsProps) {
  const codes = new Set<ScanWarningCode>(scan.warnings.map(({ code }) => code))
  if (inputMethodActive) codes.add('input_method_active')
  if (onFile) for (const code of ['name_damaged', 'address_damaged'] as const) codes.delete(code)
  // One advice is enough: both come from the same cause and have the same cure.
  if (codes.has('name_damaged')) codes.delete('address_damaged')
  if (codes.size === 0) return null
  return (
    <ul className="mb-2 flex flex-col gap-1">
      {[...codes].map((code) => (
        <li key={code} className="text-table text-attention flex gap-2">
          <TriangleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />
          {scanWarningTexts[code]}
        </li>
      ))}
    </ul>
  )
}
