'use client'

import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { TextButton } from '@/components/ui/text-button'
import { catalogueText as text } from '@/lib/content/catalogue'
import type { CatalogueColumnsChoice, CataloguePreview } from '@/lib/contracts/catalogue'
import { ColumnFields } from './column-fields'
import { columnLetter } from './column-letter'
import { FirstLines } from './first-lines'

interface ColumnChoiceProps {
  preview: CataloguePreview
  onChoose: (columns: CatalogueColumnsChoice) => void
}

/** Which columns are code and name: as the headings say, or as the administrator does with the first lines in sight. */
export function ColumnChoice({ preview, onChoose }: ColumnChoiceProps) {
  const { sheet, columns, firstLines } = preview
  // Open from the start where somebody has to choose, and still there while they look at what came of it.
  const [isOpen, setIsOpen] = useState(!columns)
  return (
    <div className="flex flex-col gap-3">
      {!columns && (
        <Banner tone="attention" live="status" title={text.columnsUnknown}>
          {text.columnsUnknownNext}
        </Banner>
      )}
      <p className="text-table text-soft">
        {sheet && `${text.sheet(sheet.name, sheet.others)} `}
        {columns && `${text.columns(columnLetter(columns.code), columnLetter(columns.name), columns.firstLine)} `}
        {columns && !isOpen && <TextButton onClick={() => setIsOpen(true)}>{text.changeColumns}</TextButton>}
      </p>
      {isOpen && (
        <>
          <ColumnFields firstLines={firstLines} columns={columns} onChoose={onChoose} />
          <FirstLines lines={firstLines} />
        </>
      )}
    </div>
  )
}
