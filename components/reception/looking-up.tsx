import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import { receptionText } from '@/lib/content/reception'
import { visitText } from '@/lib/content/visit-panels'
import { scanKindLabels } from '@/lib/content/scan-results'
import { PersonHeading } from './person-heading'
import { ScanWarnings } from './scan-warnings'
import type { Reading } from './visit-draft'

/** What the card itself says, at once; the rest is being looked up. */
export function LookingUp({ reading }: { reading: Reading }) {
  const { scan, inputMethodActive } = reading
  return (
    <Card
      title={receptionText.personTitle}
      grow
      badge={<Badge tone="note">{visitText.lookingUp}</Badge>}
      aside={scanKindLabels[scan.kind]}
    >
      {scan.textTrusted && scan.fullName ? (
        <PersonHeading fullName={scan.fullName} birthDate={scan.birthDate} sex={scan.sex} />
      ) : (
        <Skeleton width="w-64" height="h-9" />
      )}
      <ScanWarnings scan={scan} inputMethodActive={inputMethodActive} />
      <div aria-hidden className="border-line mt-4 flex flex-col gap-4 border-t pt-3">
        {['w-full', 'w-5/6', 'w-full', 'w-2/3'].map((width, line) => (
          <Skeleton key={line} width={width} />
        ))}
      </div>
    </Card>
  )
}
