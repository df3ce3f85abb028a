'use client'

import { useState } from 'react'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/ui/text-field'
import { catalogueText as text } from '@/lib/content/catalogue'
import type { CatalogueSetup } from '@/lib/contracts/catalogue'
import { formatClock, formatDay } from '@/lib/utils/format-dates'
import { FacilityList } from './facility-list'

/** How many facilities have a name, since when, and a search among them. */
export function HeldCard({ setup: { held, lastImport } }: { setup: CatalogueSetup }) {
  const [typed, setTyped] = useState('')
  return (
    <Card title={text.held}>
      <p className="text-[22px] leading-8 font-bold">{text.heldCount(held)}</p>
      <p className="text-table text-soft mb-3 break-words">
        {lastImport
          ? text.lastImport(lastImport.file, lastImport.by, formatDay(lastImport.at), formatClock(lastImport.at))
          : text.neverImported}
      </p>
      <div className="mb-3 max-w-[520px]">
        <TextField label={text.find} hint={text.findHint} maxLength={100} value={typed} onText={setTyped} />
      </div>
      <FacilityList text={typed.trim()} />
    </Card>
  )
}
