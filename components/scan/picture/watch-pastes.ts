/** Takes a picture pasted anywhere on the page until the returned function is called. Pasted text is left alone. */
export function watchPastes(onImage: (image: Blob) => void): () => void {
  const listeners = new AbortController()
  document.addEventListener(
    'paste',
    (paste) => {
      const image = [...(paste.clipboardData?.files ?? [])].find((file) => file.type.startsWith('image/'))
      if (!image) return
      paste.preventDefault()
      onImage(image)
    },
    { signal: listeners.signal },
  )
  return () => listeners.abort()
}
