import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ApiError } from './api-error'
import { readWire } from './read-wire'

const schema = z.object({ label: z.string() })
const read = (status: number, json: unknown) => {
  try {
    return readWire(schema, status, json)
  } catch (error) {
    if (error instanceof ApiError) return { code: error.code, status: error.status, fieldErrors: error.fieldErrors }
    throw error
  }
}
const failure = (code: string, fieldErrors?: Record<string, string[]>) => ({
  ok: false,
  error: { code, reference: 'A1', ...(fieldErrors && { fieldErrors }) },
})

describe('readWire', () => {
  it('gives the value of a good answer', () => {
    expect(read(200, { ok: true, value: { label: '045' } })).toEqual({ label: '045' })
  })

  it.each([
    ['a failure of ours', 409, failure('room_closed'), 'room_closed', {}],
    ['fields that do not fit', 422, failure('invalid_input', { phone: ['x'] }), 'invalid_input', { phone: ['x'] }],
    ['a code this page does not know', 409, failure('from_the_future'), 'unexpected_fault', {}],
    ['a value of another shape', 200, { ok: true, value: { label: 45 } }, 'unreadable_answer', {}],
    ['a page of HTML', 200, undefined, 'unreadable_answer', {}],
    ['a page of HTML from a proxy whose app is away', 502, undefined, 'service_unavailable', {}],
  ])('throws for %s', (_, status, json, code, fieldErrors) => {
    expect(read(status, json)).toEqual({ code, status, fieldErrors })
  })
})
