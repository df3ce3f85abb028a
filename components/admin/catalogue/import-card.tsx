'use client'

import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { DropZone } from '@/components/admin/drop-zone'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import type { CatalogueReading } from '@/lib/api/catalogue'
import { catalogueText as text } from '@/lib/content/catalogue'
import { CATALOGUE_LIMIT_BYTES } from '@/lib/contracts/upload-limit'
import { randomUuid } from '@/lib/utils/random-uuid'
import { FileReview } from './file-review'

type State =
  | { kind: 'waiting' }
  | { kind: 'refused'; why: 'tooLarge' | 'unreadable' }
  | { kind: 'reviewing'; reading: CatalogueReading }
  | { kind: 'imported'; told: string }

/** A file is chosen, looked at, and only then imported. */
export function ImportCard() {
  const [state, setState] = useState<State>({ kind: 'waiting' })
  const area = useRef<HTMLDivElement>(null)

  /** The button that was pressed is gone with the file: the keyboard, and the eye, go where the next one is chosen. */
  function leave(next: State): void {
    // Drawn first: the long preview is gone by then, and the page scrolls to where it ends up.
    flushSync(() => setState(next))
    area.current?.focus()
  }

  async function take([file]: readonly File[]): Promise<void> {
    if (!file) return
    if (file.size > CATALOGUE_LIMIT_BYTES) return setState({ kind: 'refused', why: 'tooLarge' })
    // What is imported is what was looked at, whatever happens to the file on the disk meanwhile.
    const bytes = await file.arrayBuffer().catch(() => undefined)
    if (!bytes) return setState({ kind: 'refused', why: 'unreadable' })
    const copy = new File([bytes], file.name)
    setState({ kind: 'reviewing', reading: { key: randomUuid(), file: copy, addZero: false } })
  }

  return (
    <Card title={text.import}>
      <div ref={area} tabIndex={-1} className="flex flex-col gap-3 outline-none">
        {state.kind === 'reviewing' ? (
          <FileReview
            reading={state.reading}
            onChange={(reading) => setState({ kind: 'reviewing', reading })}
            onDone={(told) => leave({ kind: 'imported', told })}
            onDiscard={() => leave({ kind: 'waiting' })}
          />
        ) : (
          <DropZone text={text} accept=".csv,.xlsx,.xlsm,.txt" onFiles={(files) => void take(files)} />
        )}
        {state.kind === 'refused' && (
          <Banner tone="wrong" live="alert" title={text[state.why]}>
            {text.whyNext[state.why]}
          </Banner>
        )}
        {state.kind === 'imported' && <Banner tone="good" live="status" title={state.told} />}
      </div>
    </Card>
  )
}
