'use client'

import { FileUp } from 'lucide-react'
import { useRef, useState, type DragEvent } from 'react'
import { Button } from '@/components/ui/button'
import { importText } from '@/lib/content/import'
import { joinClasses } from '@/lib/utils/join-classes'

/** Files dropped here, or picked with the button. */
export function DropZone({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)

  function take(files: FileList | null): void {
    if (files && files.length > 0) onFiles([...files])
  }
  function drop(dropped: DragEvent): void {
    dropped.preventDefault()
    setIsOver(false)
    take(dropped.dataTransfer.files)
  }

  return (
    <section
      aria-label={importText.pick}
      onDragOver={(over) => {
        over.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={joinClasses(
        'rounded-card flex flex-wrap items-center gap-x-5 gap-y-3 border-2 border-dashed px-5 py-6',
        isOver ? 'border-brand bg-brand-tint' : 'border-line bg-card',
      )}
    >
      <span className="bg-brand-tint text-brand hidden size-12 shrink-0 place-items-center rounded-full sm:grid">
        <FileUp aria-hidden size={24} />
      </span>
      <div className="min-w-0 grow basis-56">
        <p className="text-body font-semibold">{isOver ? importText.dropNow : importText.drop}</p>
        <p className="text-label text-soft">{importText.limit}</p>
      </div>
      <Button look="primary" onClick={() => input.current?.click()}>
        {importText.pick}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept=".xml,.zip"
        hidden
        aria-label={importText.pick}
        onChange={({ target }) => {
          take(target.files)
          target.value = ''
        }}
      />
    </section>
  )
}
