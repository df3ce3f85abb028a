import { expect, it, vi } from 'vitest'
import { preferEverybody } from './prefer-everybody'

const at = '2026-11-16T02:00:00.000Z'
const ours = { name: 'Bệnh viện Mẫu', own: true, state: 'answered', complete: false, at } as const
const theirs = { name: 'noi-khac.example', own: false, state: 'answered', at } as const
const refetch = vi.fn()
const answered = <T>(data: T, dataUpdatedAt = 1) => ({ data, dataUpdatedAt, error: null, isFetching: false, refetch })
const waiting = { data: undefined, dataUpdatedAt: 0, error: null, isFetching: true, refetch }
const failed = { data: undefined, dataUpdatedAt: 0, error: new Error('network'), isFetching: false, refetch }

const own = { sources: [ours], papers: ['ours'], othersUnasked: true as const }
const all = { sources: [ours, theirs], papers: ['ours', 'theirs'] }

it('ours stands while the others are asked', () => {
  expect(preferEverybody(answered(own), waiting)).toMatchObject({ data: own, isAskingOthers: true })
})

it('everybody’s answer takes its place', () => {
  expect(preferEverybody(answered(own), answered(all))).toMatchObject({ data: all, isAskingOthers: false })
})

it('ours stands again once it is newer: something was changed here', () => {
  expect(preferEverybody(answered(own, 2), answered(all))).toMatchObject({ data: own, isAskingOthers: true })
})

it('where nobody else is to be asked, ours is all there is', () => {
  const { othersUnasked: _, ...alone } = own
  expect(preferEverybody(answered(alone), waiting)).toMatchObject({ data: alone, isAskingOthers: false })
})

it('an answer that never comes leaves ours, and is said', () => {
  const { data, error, isAskingOthers } = preferEverybody(answered(own), failed)
  expect(data).toMatchObject({ papers: ['ours'], sources: [ours, { own: false, state: 'failed' }] })
  expect({ error, isAskingOthers }).toEqual({ error: null, isAskingOthers: false })
})

it('a failure of our own store is one', () => {
  expect(preferEverybody(failed, waiting)).toMatchObject({ data: undefined, error: failed.error })
})
