import { createStore } from './create-store'

export interface Notice {
  id: number
  text: string
  /** To take back what the notice tells. */
  action?: { label: string; run: () => void } | undefined
}

const SHOWN_MS = 6000
// What has to be reached and pressed stays longer.
const SHOWN_WITH_ACTION_MS = 15_000
let lastId = 0

/** Short news that needs no decision. Anything that needs one is shown in place instead. */
export const notices = createStore<readonly Notice[]>([])

export function notify(text: string, action?: Notice['action']): void {
  lastId += 1
  const notice = { id: lastId, text, action }
  notices.set([...notices.get(), notice])
  setTimeout(() => dismiss(notice.id), action ? SHOWN_WITH_ACTION_MS : SHOWN_MS)
}

export function dismiss(id: number): void {
  notices.set(notices.get().filter((shown) => shown.id !== id))
}
