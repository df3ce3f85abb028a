import type { ReactNode } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Skeleton } from '@/components/ui/skeleton'

interface SetupPageProps {
  title: string
  intro: string
  error: Error | null
  /** Still being asked for. */
  isWaiting: boolean
  children: ReactNode
}

/** A page of administration: its heading, why it could not be read, and its cards once it could. */
export function SetupPage({ title, intro, error, isWaiting, children }: SetupPageProps) {
  return (
    <div className="mx-auto flex max-w-[1040px] flex-col gap-4">
      <header>
        <h1 className="text-[24px] leading-8 font-bold">{title}</h1>
        <p className="text-table text-soft mt-1 max-w-[76ch]">{intro}</p>
      </header>
      <ProblemBanner error={error} />
      {isWaiting && !error && <Skeleton width="w-64" />}
      {children}
    </div>
  )
}
