import { displayMessageSchema, type DisplayMessage } from '@/lib/contracts/display'
import { lastSeenCall } from './last-seen-call'

interface DisplayListener {
  onMessage: (message: DisplayMessage) => void
  /** Nothing has been heard for longer than beats are apart, or the line broke. */
  onLost: () => void
  /** The screen was revoked, or never paired. */
  onRefused: () => void
  /** The server has said nothing for a while but what this page cannot read: it was upgraded meanwhile. */
  onOutdated: () => void
}

// A beat comes every 5 seconds: two missing ones are a broken line.
const SILENT_AFTER_MS = 12_000
const LOOK_EVERY_MS = 1_000
const AGAIN_AFTER_MS = 2_000

/**
 * Listens to the calls for as long as the page is open. A line that breaks or falls silent is opened anew with the last
 * call seen, so that none is missed. Returns how to stop.
 */
export function listenToDisplay({ onMessage, onLost, onRefused, onOutdated }: DisplayListener): () => void {
  let source: EventSource | undefined
  let heardAt = Date.now()
  let isUnreadable = false
  let retry: ReturnType<typeof setTimeout> | undefined

  function connect(): void {
    source?.close()
    heardAt = Date.now()
    source = new EventSource(`/api/v1/display/events?after=${encodeURIComponent(lastSeenCall.get())}`)
    source.addEventListener('message', hear)
    source.addEventListener('error', fail)
  }

  function hear({ data, lastEventId }: MessageEvent<string>): void {
    const message = readMessage(data)
    isUnreadable = message === undefined
    if (!message) return onLost()
    heardAt = Date.now()
    // From here on this screen can say what it has missed, also where no call was made before the line breaks.
    if (lastSeenCall.get() === '' && lastEventId !== '') lastSeenCall.set(lastEventId)
    onMessage(message)
  }

  function fail(): void {
    onLost()
    // The browser comes back by itself after a cut, not after an answer that is no stream.
    if (source?.readyState === EventSource.CLOSED) connectLater()
  }

  function connectLater(): void {
    source?.close()
    clearTimeout(retry)
    retry = setTimeout(() => void connectUnlessRefused(), AGAIN_AFTER_MS)
  }

  async function connectUnlessRefused(): Promise<void> {
    const answer = await fetch('/api/v1/display', { cache: 'no-store' }).catch(() => undefined)
    if (answer?.status === 401 || answer?.status === 403) return onRefused()
    if (answer?.ok) return connect()
    connectLater()
  }

  const watch = setInterval(() => {
    if (Date.now() - heardAt < SILENT_AFTER_MS) return
    heardAt = Date.now()
    if (isUnreadable) return onOutdated()
    onLost()
    connectLater()
  }, LOOK_EVERY_MS)
  connect()
  return () => {
    clearInterval(watch)
    clearTimeout(retry)
    source?.close()
  }
}

function readMessage(data: string): DisplayMessage | undefined {
  try {
    return displayMessageSchema.safeParse(JSON.parse(data)).data
  } catch {
    return undefined
  }
}
