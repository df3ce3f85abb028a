import { sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { describe, expect, it } from 'vitest'
import { joinStatements, statement } from './statement'

const dialect = new PgDialect()

describe('a written statement', () => {
  it('sends every value as a parameter, lists as one', () => {
    const written = statement`select ${'a'} where b = any (${['x', 'y']}::text[]) and c is not ${null}`

    expect(dialect.sqlToQuery(written)).toEqual({
      sql: 'select $1 where b = any ($2::text[]) and c is not $3',
      params: ['a', ['x', 'y'], null],
    })
  })

  it('counts parameters through the statements in it', () => {
    const inner = statement`(select 1 where x = ${1} or y = ${2})`
    const written = statement`${inner} union ${0} ${statement`now()`}${statement``} end ${3}`

    expect(dialect.sqlToQuery(written)).toEqual({
      sql: '(select 1 where x = $1 or y = $2) union $3 now() end $4',
      params: [1, 2, 0, 3],
    })
  })

  it.each([
    [[], ''],
    [[statement`a(${1})`], 'a($1)'],
    [[statement`a(${1})`, statement`b`, statement`c(${2})`], 'a($1), b, c($2)'],
  ])('stands behind others', (statements, text) => {
    expect(dialect.sqlToQuery(joinStatements(statements, ', ')).sql).toBe(text)
  })

  it('gives the same place in the code the same text', () => {
    const texts = [1, 2].map((value) => dialect.sqlToQuery(statement`select ${value}`).sql)
    expect(texts).toEqual(['select $1', 'select $1'])
  })

  it('may become part of what drizzle builds', () => {
    const built = sql`select ${1} ${statement`where a = any (${[2]})`} and ${3}`
    expect(dialect.sqlToQuery(built)).toMatchObject({ sql: 'select $1 where a = any ($2) and $3', params: [1, [2], 3] })
  })
})
