'use client'

import { FileSpreadsheet } from 'lucide-react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { intakeText, openedText as text } from '@/lib/content/intake'
import type { VisitFilter } from '@/lib/domain/intake/visit-filter'
import type { Period } from './period'
import { useDownload } from './use-download'

/** The list that is open as a workbook, with the names it shows. */
export function ExportList({ period, filter, what }: { period: Period; filter: VisitFilter; what: string }) {
  const download = useDownload()
  return (
    <>
      <Button
        size="small"
        icon={<FileSpreadsheet aria-hidden size={16} />}
        aria-disabled={download.isPending}
        onClick={() =>
          !download.isPending &&
          download.mutate({ path: '/api/v1/intake/visits/export', body: { period, filter, what } })
        }
      >
        {download.isPending ? intakeText.exporting : text.exportList}
      </Button>
      {download.error && (
        <div className="w-full">
          <ProblemBanner error={download.error} />
        </div>
      )}
    </>
  )
}
