import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { logErrorsWithoutMessages } from './log-errors.mjs'

const printed = vi.fn<typeof console.error>()
const original = console.error
let lines: string[] = []

beforeEach(() => {
  lines = []
  printed.mockReset()
  console.error = printed
  logErrorsWithoutMessages((line) => lines.push(line))
})
afterEach(() => {
  console.error = original
})

describe('logErrorsWithoutMessages', () => {
  it('tells class, place and reference of an error, and nothing of its message or fields', () => {
    const cause = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })
    const error = new TypeError('Failed query\nparams: rat-mat', { cause })
    console.error('⨯', Object.assign(error, { digest: '844176386', params: ['rat-mat'] }))

    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'error',
      event: 'page_failed',
      errorName: 'TypeError',
      reference: '844176386',
      code: 'ECONNREFUSED',
      stack: expect.arrayContaining([expect.stringContaining('log-errors.test')]),
    })
    expect(lines[0]).not.toContain('rat-mat')
    expect(printed).not.toHaveBeenCalled()
  })

  it('prints a sentence as it is', () => {
    console.error('Không nối được', 1)
    expect(printed).toHaveBeenCalledWith('Không nối được', 1)
    expect(lines).toEqual([])
  })
})
