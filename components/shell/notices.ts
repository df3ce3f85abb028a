import { createStore } from './create-store'

export interface Notice {
  id: number
  text: string
}

const SHOWN_MS = 6000
let lastId = 0

/** Short news that needs no decision. Anything that needs one is shown in place instead. */
export const notices = createStore<readonly Notice[]>([])

export function notify(text: string): void {
  lastId += 1
  const notice = { id: lastId, text }
  notices.set([...notices.get(), notice])
  setTimeout(() => notices.set(notices.get().filter((shown) => shown !== notice)), SHOWN_MS)
}
