export type QueueActionName = 'again' | 'skip' | 'return' | 'finish' | 'send' | 'jump' | 'records'

/** None is a letter or digit: no scanner can press one. */
export const QUEUE_KEYS = {
  again: 'F4',
  skip: 'F6',
  return: 'F7',
  finish: 'F8',
  send: 'F9',
  jump: 'F10',
  records: 'F2',
} as const satisfies Record<QueueActionName, string>
