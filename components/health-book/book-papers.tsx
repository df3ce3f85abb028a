'use client'

import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import type { z } from 'zod'
import { describePaper } from '@/components/reception/describe-paper'
import { useDeskSession } from '@/components/shell/desk-session'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextButton } from '@/components/ui/text-button'
import { recordQueries } from '@/lib/api/records'
import { paperKindTitles, paperText } from '@/lib/content/desk-records'
import { healthBookText as text } from '@/lib/content/health-book'
import type { PaperCard, papersRequestSchema } from '@/lib/contracts/records'
import { mayAskOthers, preferEverybody } from './prefer-everybody'

const PaperDialog = dynamic(() => import('@/components/reception/paper-dialog').then((module) => module.PaperDialog), {
  ssr: false,
})

interface BookPapersProps {
  /** The question that the health book answered. */
  question: z.input<typeof papersRequestSchema>
  token: number
}

/** Referrals and follow-up slips of the same person, each with what it is worth today and one press from its sheet. */
export function BookPapers({ question, token }: BookPapersProps) {
  const { facility } = useDeskSession()
  const [opened, setOpened] = useState<PaperCard>()
  const own = useQuery(recordQueries.papers({ ...question, ownOnly: true }, token))
  const all = useQuery({ ...recordQueries.papers(question, token), enabled: mayAskOthers(own) })
  const { data, error, isAskingOthers, refetch } = preferEverybody(own, all)
  return (
    <Card title={text.papers}>
      {error && <ProblemBanner error={error} actions={<Button onClick={() => void refetch()}>{text.again}</Button>} />}
      {!error && (!data || isAskingOthers) && (
        <p role="status" className="text-table text-soft">
          {text.papersLoading}
        </p>
      )}
      {data?.papers.length === 0 && !isAskingOthers && <p className="text-table text-soft">{text.papersNone}</p>}
      <ul className="divide-line divide-y">
        {data?.papers.map((paper) => (
          <PaperRow key={paper.paperId} paper={paper} hereCode={facility.code} onOpen={() => setOpened(paper)} />
        ))}
      </ul>
      {opened && <PaperDialog paper={opened} onClose={() => setOpened(undefined)} />}
    </Card>
  )
}

function PaperRow({ paper, hereCode, onOpen }: { paper: PaperCard; hereCode: string; onOpen: () => void }) {
  const { badge, from, to, day, diagnosis } = describePaper(paper, hereCode)
  return (
    <li className="text-table flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <strong className="font-semibold">{paperKindTitles[paper.kind]}</strong>
      <Badge tone={badge.tone}>{badge.text}</Badge>
      <span className="text-soft min-w-0 break-words">
        {[[from, to].filter(Boolean).join(' '), day, diagnosis].join(' · ')}
      </span>
      <span className="ml-auto print:hidden">
        <TextButton aria-label={paperText.openOf(paperKindTitles[paper.kind], paper.number)} onClick={onOpen}>
          {paperText.open}
        </TextButton>
      </span>
    </li>
  )
}
