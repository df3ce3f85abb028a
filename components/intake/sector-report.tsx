'use client'

import { useState } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { SelectField } from '@/components/ui/select-field'
import { intakeText, reportText as text } from '@/lib/content/intake'
import { shellText } from '@/lib/content/shell'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { lastHalfYears, type HalfYear } from './half-years'
import { useDownload } from './use-download'

/** The report that every facility owes twice a year, filled with what reception knows (QĐ 2733 PL01 Đ8). */
export function SectorReport({ today }: { today: LocalDate }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{intakeText.report}</Button>
      {isOpen && <SectorReportDialog today={today} onClose={() => setOpen(false)} />}
    </>
  )
}

function SectorReportDialog({ today, onClose }: { today: LocalDate; onClose: () => void }) {
  const halves = lastHalfYears(today)
  const [chosen, setChosen] = useState<HalfYear | undefined>(halves[0])
  const download = useDownload(onClose)
  return (
    <Dialog title={text.title} closeLabel={shellText.close} onClose={onClose}>
      <div className="flex flex-col gap-3">
        <p className="text-table text-soft">{text.detail}</p>
        <SelectField
          label={text.half}
          value={chosen ? keyOf(chosen) : ''}
          placeholder={text.chooseHalf}
          options={halves.map((half) => ({ value: keyOf(half), label: text.halfOf(half.half, half.year) }))}
          onSelect={(key) => setChosen(halves.find((half) => keyOf(half) === key))}
        />
        <p className="text-table text-soft">{text.unknown}</p>
        {download.error && <ProblemBanner error={download.error} />}
        <div className="flex flex-wrap gap-2">
          <Button
            look="primary"
            aria-disabled={!chosen || download.isPending}
            onClick={() => {
              if (chosen && !download.isPending) download.mutate({ path: '/api/v1/intake/sector-report', body: chosen })
            }}
          >
            {download.isPending ? intakeText.exporting : text.make}
          </Button>
          <Button shortcut="Esc" onClick={onClose}>
            {shellText.close}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

function keyOf({ year, half }: HalfYear): string {
  return `${year}-${half}`
}
