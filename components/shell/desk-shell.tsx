import type { ReactNode } from 'react'
import { shellText } from '@/lib/content/shell'
import { ConnectionBanner } from './connection-banner'
import { DeskSessionProvider, type DeskSession } from './desk-session'
import { DeskWatch } from './desk-watch'
import { NoticeList } from './notice-list'
import { QueryProvider } from './query-provider'
import { TopBar } from './top-bar'

/** What surrounds every page of the desk. On wide screens the page itself never scrolls, its panels do. */
export function DeskShell({ session, children }: { session: DeskSession; children: ReactNode }) {
  return (
    <QueryProvider>
      <DeskSessionProvider session={session}>
        <a
          href="#content"
          className="rounded-control bg-card sr-only px-3 py-2 focus:not-sr-only focus:absolute focus:z-50"
        >
          {shellText.skipToContent}
        </a>
        <div className="flex min-h-dvh flex-col lg:h-dvh print:block print:h-auto">
          <TopBar />
          <ConnectionBanner />
          <main id="content" tabIndex={-1} className="flex min-h-0 min-w-0 grow flex-col outline-none print:block">
            {children}
          </main>
        </div>
        <NoticeList />
        <DeskWatch />
      </DeskSessionProvider>
    </QueryProvider>
  )
}
