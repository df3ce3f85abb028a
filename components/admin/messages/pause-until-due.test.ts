import { expect, it } from 'vitest'
import type { ListMessagesResponse, MessageLine } from '@/lib/contracts/messages'
import { visitIdSchema } from '@/lib/domain/visit/visit.schema'
import { pauseUntilDue } from './pause-until-due'

const now = Date.parse('2026-11-26T01:00:00Z')
const inSeconds = (seconds: number) => new Date(now + seconds * 1_000).toISOString()
const message = (over: Partial<MessageLine>): MessageLine => ({
  visitId: visitIdSchema.parse('10000000-0000-4000-8000-000000000001'),
  source: 'admission',
  state: 'waiting',
  sending: false,
  queuedAt: inSeconds(-60),
  attempts: 1,
  fields: [],
  uncertain: false,
  ...over,
})
const list = (...messages: MessageLine[]): ListMessagesResponse => ({
  messages,
  counts: { waiting: messages.length, parked: 0, sentToday: 0 },
})

it.each([
  ['nothing is known yet', undefined, 60_000],
  ['nothing waits', list(), 60_000],
  ['one is with the gateway', list(message({ sending: true, nextTryAt: inSeconds(120) })), 3_000],
  ['one is due', list(message({ nextTryAt: inSeconds(-1) })), 3_000],
  [
    'the first is due in 20 s',
    list(message({ nextTryAt: inSeconds(40) }), message({ nextTryAt: inSeconds(20) })),
    23_000,
  ],
  ['the first is due in an hour', list(message({ nextTryAt: inSeconds(3_600) })), 60_000],
  ['all were sent', list(message({ state: 'sent', nextTryAt: inSeconds(1) })), 60_000],
])('reads the list again when something can have happened: %s', (_name, shown, pauseMs) => {
  expect(pauseUntilDue(shown, now)).toBe(pauseMs)
})
