'use client'

import { useState } from 'react'
import { SelectField } from '@/components/ui/select-field'
import { catalogueText as text } from '@/lib/content/catalogue'
import type { CatalogueColumnsChoice, CataloguePreview } from '@/lib/contracts/catalogue'
import { columnLetter } from './column-letter'
import { guessFirstLine } from './guess-first-line'

interface ColumnFieldsProps {
  firstLines: CataloguePreview['firstLines']
  columns: CatalogueColumnsChoice | undefined
  onChoose: (columns: CatalogueColumnsChoice) => void
}

/** Three selects; once code and name are chosen the file is read so. */
export function ColumnFields({ firstLines, columns, onChoose }: ColumnFieldsProps) {
  const [draft, setDraft] = useState<Partial<CatalogueColumnsChoice>>(columns ?? {})
  const width = Math.max(...firstLines.map(({ cells }) => cells.length))
  const options = Array.from({ length: width }, (_, column) => ({
    value: String(column),
    label: text.columnOption(columnLetter(column), sampleOf(firstLines, column)),
  }))

  function change(part: Partial<CatalogueColumnsChoice>): void {
    const next = { ...draft, ...part }
    const { code, name, firstLine } = next
    setDraft(next)
    if (code !== undefined && name !== undefined) {
      onChoose({ code, name, firstLine: firstLine ?? guessFirstLine(firstLines, code) })
    }
  }

  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <SelectField
        label={text.codeColumn}
        value={toValue(draft.code)}
        placeholder={text.choose}
        options={options}
        onSelect={(value) => change({ code: toNumber(value) })}
      />
      <SelectField
        label={text.nameColumn}
        value={toValue(draft.name)}
        placeholder={text.choose}
        options={options}
        onSelect={(value) => change({ name: toNumber(value) })}
      />
      <SelectField
        label={text.firstLine}
        value={toValue(draft.firstLine ?? columns?.firstLine)}
        placeholder={text.choose}
        options={firstLines.map(({ line, cells }) => ({
          value: String(line),
          label: text.lineOption(line, cells.filter(Boolean).join(' · ').slice(0, 40)),
        }))}
        onSelect={(value) => change({ firstLine: toNumber(value) })}
      />
    </div>
  )
}

function sampleOf(lines: CataloguePreview['firstLines'], column: number): string {
  return lines.find(({ cells }) => cells[column])?.cells[column]?.slice(0, 30) ?? ''
}

function toValue(number: number | undefined): string {
  return number === undefined ? '' : String(number)
}

function toNumber(value: string): number | undefined {
  return value === '' ? undefined : Number(value)
}
