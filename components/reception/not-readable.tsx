import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { errorTexts } from '@/lib/content/errors'
import { visitText } from '@/lib/content/visit-panels'
import { dynamicCodeText } from '@/lib/content/scan-results'
import type { ScanErrorCode } from '@/lib/domain/scan/scan.schema'

/** What came is nothing we can read: why, and what to do instead. */
export function NotReadable({ reason }: { reason: ScanErrorCode | 'dynamic_code' }) {
  const { title, nextStep } = reason === 'dynamic_code' ? dynamicCodeText : errorTexts[reason]
  return (
    <Card title={visitText.notReadableTitle} grow edge="attention">
      <p className="mb-3 text-[22px] leading-8 font-bold">{title}</p>
      <Banner tone="attention" live="alert">
        {nextStep}
      </Banner>
    </Card>
  )
}
