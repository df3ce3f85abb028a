import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { err, ok } from '@/lib/domain/result'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { runTransaction } from './run-transaction'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase({ max: 1 })
  await database.pool.query('create table mark (value text not null)')
})
afterAll(() => database.drop())

const mark = (value: string | null) => sql`insert into mark values (${value})`
const marks = async () => (await database.pool.query('select value from mark order by value')).rows
const clear = () => database.pool.query('delete from mark')

it('keeps what the work and the last statement wrote', async () => {
  await clear()
  const work = runTransaction(
    database.db,
    async (tx) => ok((await tx.execute(mark('a'))).rowCount),
    (tx) => tx.execute(mark('b')),
  )
  expect(await work).toEqual(ok(1))
  expect(await marks()).toEqual([{ value: 'a' }, { value: 'b' }])
})

it('undoes everything and throws where the last statement fails', async () => {
  await clear()
  const work = runTransaction(
    database.db,
    async (tx) => ok((await tx.execute(mark('a'))).rowCount),
    (tx) => tx.execute(mark(null)),
  )
  await expect(work).rejects.toThrow()
  expect(await marks()).toEqual([])
})

it('undoes everything at a refusal and sends no last statement', async () => {
  await clear()
  const work = runTransaction(
    database.db,
    async (tx) => {
      await tx.execute(mark('a'))
      return err({ code: 'no' })
    },
    (tx) => tx.execute(mark('b')),
  )
  expect(await work).toEqual(err({ code: 'no' }))
  expect(await marks()).toEqual([])
})

it('gives its only connection back when that breaks', async () => {
  const broken = runTransaction(database.db, async (tx) => {
    await tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`)
    return ok(undefined)
  })
  await expect(broken).rejects.toThrow()
  expect(await runTransaction(database.db, async () => ok('again'))).toEqual(ok('again'))
})
