'use client'

import { useState } from 'react'
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
  | { kind: 'too-large' }
  | { kind: 'reviewing'; reading: CatalogueReading }
  | { kind: 'imported'; told: string }

/** A file is chosen, looked at, and only then imported. */
export function ImportCard() {
  const [state, setState] = useState<State>({ kind: 'waiting' })

  async function take([file]: readonly File[]): Promise<void> {
    if (!file) return
    if (file.size > CATALOGUE_LIMIT_BYTES) return setState({ kind: 'too-large' })
    // What is imported is what was looked at, whatever happens to the file on the disk meanwhile.
    const copy = new File([await file.arrayBuffer()], file.name)
    setState({ kind: 'reviewing', reading: { key: randomUuid(), file: copy, addZero: false } })
  }

  return (
    <Card title={text.import}>
      <div className="flex flex-col gap-3">
        {state.kind === 'reviewing' ? (
          <FileReview
            reading={state.reading}
            onChange={(reading) => setState({ kind: 'reviewing', reading })}
            onDone={(told) => setState({ kind: 'imported', told })}
            onDiscard={() => setState({ kind: 'waiting' })}
          />
        ) : (
          <DropZone text={text} accept=".csv,.xlsx,.xlsm,.txt" onFiles={(files) => void take(files)} />
        )}
        {state.kind === 'too-large' && (
          <Banner tone="wrong" live="alert" title={text.tooLarge}>
            {text.tooLargeNext}
          </Banner>
        )}
        {state.kind === 'imported' && <Banner tone="good" live="status" title={state.told} />}
      </div>
    </Card>
  )
}
