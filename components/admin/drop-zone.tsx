'use client'

import { FileUp } from 'lucide-react'
import { useRef, useState, type DragEvent } from 'react'
import { Button } from '@/components/ui/button'
import { joinClasses } from '@/lib/utils/join-classes'

interface DropZoneProps {
  text: { pick: string; drop: string; dropNow: string; limit: string }
  /** As the browser's own dialog wants it: `.xml,.zip`. */
  accept: string
  /** Several at once. */
  many?: boolean
  onFiles: (files: readonly File[]) => void
}

/** Files dropped here, or picked with the button. */
export function DropZone({ text, accept, many = false, onFiles }: DropZoneProps) {
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
      aria-label={text.pick}
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
        <p className="text-body font-semibold">{isOver ? text.dropNow : text.drop}</p>
        <p className="text-label text-soft">{text.limit}</p>
      </div>
      <Button look="primary" onClick={() => input.current?.click()}>
        {text.pick}
      </Button>
      <input
        ref={input}
        type="file"
        multiple={many}
        accept={accept}
        hidden
        aria-label={text.pick}
        onChange={({ target }) => {
          take(target.files)
          target.value = ''
        }}
      />
    </section>
  )
}
