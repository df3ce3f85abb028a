import { useState } from 'react'
import { nextLookupToken } from '@/lib/api/next-lookup-token'

/** One token for one question: the same question keeps it, another gets another. Questions are compared as JSON. */
export function useLookupToken(question: unknown): number {
  const text = JSON.stringify(question ?? null)
  const [asked, setAsked] = useState({ text, token: 0 })
  if (asked.text === text) return asked.token
  const next = { text, token: nextLookupToken() }
  setAsked(next)
  return next.token
}
