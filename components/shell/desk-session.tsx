'use client'

import { createContext, useContext, type ReactNode } from 'react'
import type { Permission } from '@/lib/domain/access/permission'

/** Who works at this screen and where. */
export interface DeskSession {
  name: string
  permissions: readonly Permission[]
  facility: { code: string; name: string; demo: boolean }
}

const Context = createContext<DeskSession | null>(null)

export function DeskSessionProvider({ session, children }: { session: DeskSession; children: ReactNode }) {
  return <Context value={session}>{children}</Context>
}

export function useDeskSession(): DeskSession {
  const session = useContext(Context)
  if (!session) throw new Error('useDeskSession outside the desk layout')
  return session
}

/** Whether whoever works here may do this; the server checks again. */
export function useMay(permission: Permission): boolean {
  return useDeskSession().permissions.includes(permission)
}
