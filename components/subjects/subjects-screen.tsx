'use client'

import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useToday } from '@/components/shell/use-today'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ChoiceGroup } from '@/components/ui/choice-group'
import { Skeleton } from '@/components/ui/skeleton'
import { subjectQueries } from '@/lib/api/subjects'
import { subjectsText as text } from '@/lib/content/subjects'
import { RequestDetail } from './request-detail'
import { RequestForm } from './request-form'
import { RequestLine } from './request-line'

/** The register of what people ask about their data, and the work on one request. */
export function SubjectsScreen() {
  const today = useToday()
  const [list, setList] = useState<'open' | 'closed'>('open')
  const [isAdding, setIsAdding] = useState(false)
  const [chosenId, setChosenId] = useState<string>()
  const { data, error } = useQuery(subjectQueries.list(list === 'open'))
  const chosen = data?.requests.find(({ requestId }) => requestId === chosenId)

  return (
    <div className="mx-auto flex w-full max-w-[1240px] grow flex-col gap-4 px-4 py-4 md:px-6 lg:overflow-y-auto">
      <header className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <div className="min-w-0 grow basis-72">
          <h1 className="text-[24px] leading-8 font-bold">{text.title}</h1>
          <p className="text-table text-soft mt-1 max-w-[76ch]">{text.intro}</p>
        </div>
        <Button
          look={isAdding ? 'plain' : 'primary'}
          icon={isAdding ? undefined : <Plus aria-hidden size={18} />}
          aria-expanded={isAdding}
          onClick={() => setIsAdding(!isAdding)}
        >
          {isAdding ? text.close : text.add}
        </Button>
      </header>
      {isAdding && (
        <RequestForm
          onSaved={({ requestId }) => {
            setIsAdding(false)
            setList('open')
            setChosenId(requestId)
          }}
        />
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[380px_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-3">
          <ChoiceGroup
            label={text.lists}
            value={list}
            options={[
              { value: 'open', label: text.open },
              { value: 'closed', label: text.closed },
            ]}
            onChoose={setList}
          />
          {error && <ProblemBanner error={error} />}
          {!data && !error && <Skeleton width="w-64" />}
          {data?.requests.length === 0 && <p className="text-table text-soft">{text.none}</p>}
          <ul className="flex flex-col gap-2">
            {data?.requests.map((request) => (
              <li key={request.requestId}>
                <RequestLine
                  request={request}
                  today={today}
                  chosen={request.requestId === chosenId}
                  onChoose={() => setChosenId(request.requestId)}
                />
              </li>
            ))}
          </ul>
          <p className="text-label text-soft">{text.doubt}</p>
        </div>
        {chosen ? (
          <RequestDetail key={chosen.requestId} request={chosen} today={today} />
        ) : (
          <Card title={text.chosen}>
            <p className="text-table text-soft">{text.choose}</p>
          </Card>
        )}
      </div>
    </div>
  )
}
