type WatchDrops = { onDragging: (dragging: boolean) => void; onImage: (image: Blob) => void }

/** Takes a file dropped anywhere on the page until the returned function is called. Text dragged about is left alone. */
export function watchDrops({ onDragging, onImage }: WatchDrops): () => void {
  const listeners = new AbortController()
  const options = { signal: listeners.signal }
  let depth = 0

  document.addEventListener('dragenter', (drag) => hasFile(drag) && enter(), options)
  document.addEventListener('dragleave', (drag) => hasFile(drag) && leave(), options)
  document.addEventListener('dragover', (drag) => hasFile(drag) && drag.preventDefault(), options)
  document.addEventListener('drop', drop, options)
  return () => listeners.abort()

  // Every element under the pointer is entered before the last one is left.
  function enter(): void {
    if (++depth === 1) onDragging(true)
  }

  function leave(): void {
    depth = Math.max(0, depth - 1)
    if (depth === 0) onDragging(false)
  }

  function drop(drag: DragEvent): void {
    if (!hasFile(drag)) return
    drag.preventDefault()
    depth = 0
    onDragging(false)
    const file = drag.dataTransfer?.files[0]
    if (file) onImage(file)
  }
}

function hasFile(drag: DragEvent): boolean {
  return drag.dataTransfer?.types.includes('Files') ?? false
}
