'use client'

import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useEffect } from 'react'
import { preloadContracts } from '@/lib/api/preload-contracts'
import { sessionQueries } from '@/lib/api/session'
import { signedOut } from './connection'
import { useMay } from './desk-session'
import { autoPrint, deskName, lastRoomCode } from './desk-settings'
import { useDeskEvents } from './use-desk-events'

const SignInAgain = dynamic(() => import('./sign-in-again').then((module) => module.SignInAgain), { ssr: false })

/** What goes on behind every page: live events, settings of this computer, the end of the session. */
export function DeskWatch() {
  useDeskEvents(useMay('visits:read'))
  useQuery(sessionQueries.opened())
  useEffect(() => {
    deskName.load()
    autoPrint.load()
    lastRoomCode.load()
    preloadContracts()
  }, [])
  return signedOut.use() ? <SignInAgain /> : null
}
