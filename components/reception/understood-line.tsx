import { ScanWarnings } from './scan-warnings'
import { visitText } from '@/lib/content/visit-panels'
import { scanKindLabels } from '@/lib/content/scan-results'
import type { Scan } from '@/lib/domain/scan/scan.schema'

/** What the box makes of what stands in it, before anything is asked. */
export function UnderstoodLine({ scan }: { scan: Scan }) {
  return (
    <div className="rounded-card border-line bg-card text-table absolute inset-x-0 top-full z-20 mt-1.5 border p-3">
      <p>
        <strong className="font-semibold">{visitText.understood(scanKindLabels[scan.kind])}</strong>
        {scan.fullName && <span> · {scan.fullName}</span>}. <span className="text-soft">{visitText.pressEnter}</span>
      </p>
      <ScanWarnings scan={scan} />
    </div>
  )
}
