import { randomUUID } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DeskEvent } from '@/lib/contracts/visits'
import { visitIdSchema } from '@/lib/domain/visit/visit.schema'
import { layDatabaseLine } from '@/lib/testing/database-line'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { createDeskEventListener, type DeskEventListener } from './desk-event-listener'
import { notifyDesk } from './desk-events'

let database: TestDatabase
let events: DeskEventListener
beforeAll(async () => {
  database = await createTestDatabase()
  events = createDeskEventListener(database.url)
})
afterAll(async () => {
  await events.close()
  await database.drop()
})

const buildEvent = (): DeskEvent => ({
  kind: 'visit-admitted',
  visitId: visitIdSchema.parse(randomUUID()),
  roomCode: '12',
})

/** Listens, and settles with the next event or with 'lost'. */
async function listen(facilityCode: string, listener = events) {
  const heard = new EventEmitter()
  const next = once(heard, 'next').then(([first]: Array<DeskEvent | 'lost'>) => first)
  const tell = (what: DeskEvent | 'lost') => heard.emit('next', what)
  const stop = await listener.subscribe(facilityCode, { onEvent: tell, onLost: () => tell('lost') })
  return { next, stop }
}

it('tells everybody of the facility what was committed, and nobody of another one', async () => {
  const [first, second, elsewhere] = await Promise.all([listen('31999'), listen('31999'), listen('31998')])
  const [event, foreign] = [buildEvent(), buildEvent()]
  await notifyDesk(database.db, '31999', event)
  await notifyDesk(database.db, '31998', foreign)
  expect(await Promise.all([first.next, second.next, elsewhere.next])).toEqual([event, event, foreign])
  for (const { stop } of [first, second, elsewhere]) stop()
})

it('tells nothing of what was rolled back', async () => {
  const { next, stop } = await listen('31999')
  const [undone, event] = [buildEvent(), buildEvent()]
  const work = database.db.transaction(async (tx) => {
    await notifyDesk(tx, '31999', undone)
    tx.rollback()
  })
  await expect(work).rejects.toThrow()
  await notifyDesk(database.db, '31999', event)
  expect(await next).toEqual(event)
  stop()
})

it('listens over one connection, says when it is lost, and connects again for whoever comes back', async () => {
  const listeners = await Promise.all([listen('31999'), listen('31999')])
  const ended = await database.db.execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'tiepdon-events' and datname = current_database()`,
  )
  expect(ended.rowCount).toBe(1)
  expect(await Promise.all(listeners.map(({ next }) => next))).toEqual(['lost', 'lost'])

  const { next, stop } = await listen('31999')
  const event = buildEvent()
  await notifyDesk(database.db, '31999', event)
  expect(await next).toEqual(event)
  stop()
})

it('notices a connection that died without a word, and connects anew', async () => {
  const line = await layDatabaseLine(database.url)
  const far = createDeskEventListener(line.url, { everyMs: 20, answerWithinMs: 200 })
  const before = await listen('31999', far)
  line.forget()
  expect(await before.next).toBe('lost')

  const after = await listen('31999', far)
  const event = buildEvent()
  await notifyDesk(database.db, '31999', event)
  expect(await after.next).toEqual(event)
  after.stop()
  await far.close()
  await line.close()
})
