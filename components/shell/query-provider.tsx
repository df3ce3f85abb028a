'use client'

import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { connection, noteFailure } from './connection'

const noteSuccess = () => connection.set('up')

export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        queryCache: new QueryCache({ onError: noteFailure, onSuccess: noteSuccess }),
        mutationCache: new MutationCache({ onError: noteFailure, onSuccess: noteSuccess }),
        // `always`: a hospital's network has no internet, so the browser's own "offline" says nothing.
        defaultOptions: { queries: { networkMode: 'always' }, mutations: { networkMode: 'always' } },
      }),
  )
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
