interface DeskEars {
  /** The line is open; whatever happened while it was not has to be read anew. */
  onOpen: () => void
  onNews: () => void
  /** Nothing arrives any more. */
  onLost: () => void
  /** The answer was no stream: the session may be over, or the server is not well. */
  onRefused: () => void
}

// A beat comes every 15 seconds: two missing ones are a dead line.
const SILENT_AFTER_MS = 40_000
const LOOK_EVERY_MS = 5_000
const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 30_000
// The browser comes back by itself within a second or two, as when an app process restarts: no reason to alarm anybody.
const LOST_AFTER_MS = 3_000

/** Listens to the desk's events until it is stopped, whatever happens to the line. Returns how to stop. */
export function listenToDesk({ onOpen, onNews, onLost, onRefused }: DeskEars): () => void {
  let source: EventSource | undefined
  let heardAt = Date.now()
  let pauseMs = FIRST_PAUSE_MS
  let retry: ReturnType<typeof setTimeout> | undefined
  let alarm: ReturnType<typeof setTimeout> | undefined

  function connect(): void {
    source?.close()
    heardAt = Date.now()
    source = new EventSource('/api/v1/events')
    source.addEventListener('open', open)
    source.addEventListener('message', hear)
    source.addEventListener('beat', () => (heardAt = Date.now()))
    source.addEventListener('error', fail)
  }

  function open(): void {
    heardAt = Date.now()
    pauseMs = FIRST_PAUSE_MS
    clearTimeout(alarm)
    alarm = undefined
    onOpen()
  }

  function hear(): void {
    heardAt = Date.now()
    onNews()
  }

  function fail(): void {
    alarm ??= setTimeout(onLost, LOST_AFTER_MS)
    // The browser comes back by itself after a cut, not after an answer that is no stream.
    if (source?.readyState !== EventSource.CLOSED) return
    onRefused()
    clearTimeout(retry)
    retry = setTimeout(connect, pauseMs)
    pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)
  }

  const watch = setInterval(() => {
    if (Date.now() - heardAt < SILENT_AFTER_MS) return
    alarm ??= setTimeout(onLost, LOST_AFTER_MS)
    clearTimeout(retry)
    connect()
  }, LOOK_EVERY_MS)
  connect()
  return () => {
    clearInterval(watch)
    clearTimeout(retry)
    clearTimeout(alarm)
    source?.close()
  }
}
