'use client'

import { FileSpreadsheet } from 'lucide-react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { intakeText as text } from '@/lib/content/intake'
import { shellText } from '@/lib/content/shell'
import type { Period } from './period'
import { useDownload } from './use-download'

/** The period's figures as a workbook. */
export function ExportFigures({ period }: { period: Period }) {
  const download = useDownload()
  return (
    <>
      <Button
        look="primary"
        icon={<FileSpreadsheet aria-hidden size={18} />}
        aria-disabled={download.isPending}
        onClick={() => !download.isPending && download.mutate({ path: '/api/v1/intake/export', body: { period } })}
      >
        {download.isPending ? text.exporting : text.exportExcel}
      </Button>
      {download.error && (
        <Dialog title={text.exportExcel} closeLabel={shellText.close} onClose={download.reset}>
          <ProblemBanner error={download.error} />
        </Dialog>
      )}
    </>
  )
}
