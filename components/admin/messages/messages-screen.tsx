'use client'

import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useDeskSession } from '@/components/shell/desk-session'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Banner } from '@/components/ui/banner'
import { messageQueries } from '@/lib/api/messages'
import { describeKeyProblem, messagesText } from '@/lib/content/messages'
import type { MessageState } from '@/lib/contracts/messages'
import { MessageFilter } from './message-filter'
import { MessageList } from './message-list'
import { MessageSettings } from './message-settings'
import { pauseUntilDue } from './pause-until-due'

const PAGE = 50

/** What became of the check-in messages: those that wait first, since they are what somebody may have to do about. */
export function MessagesScreen() {
  const [state, setState] = useState<MessageState>('waiting')
  const [limit, setLimit] = useState(PAGE)
  const { permissions } = useDeskSession()
  const { data, error } = useQuery({
    ...messageQueries.list({ state, limit }),
    refetchInterval: (query) => pauseUntilDue(query.state.data, Date.now()),
  })
  const keyProblem = data?.keyProblem && describeKeyProblem(data.keyProblem)
  return (
    <div className="mx-auto flex max-w-[1040px] flex-col gap-4">
      <header>
        <h1 className="text-[24px] leading-8 font-bold">{messagesText.title}</h1>
        <p className="text-table text-soft mt-1 max-w-[76ch]">{messagesText.intro}</p>
      </header>
      {keyProblem && (
        <Banner tone="attention" live="status" title={keyProblem.title}>
          {keyProblem.nextStep}
        </Banner>
      )}
      <ProblemBanner error={error} />
      <MessageFilter
        state={state}
        counts={data?.counts}
        onChoose={(chosen) => {
          setState(chosen)
          setLimit(PAGE)
        }}
      />
      <MessageList
        state={state}
        messages={data?.messages}
        hasMore={data !== undefined && data.messages.length === limit && limit < 200}
        onMore={() => setLimit(Math.min(limit + PAGE, 200))}
      />
      {permissions.includes('facility:write') && <MessageSettings />}
    </div>
  )
}
