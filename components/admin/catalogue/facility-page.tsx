'use client'

import { useQuery } from '@tanstack/react-query'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { catalogueQueries } from '@/lib/api/catalogue'
import { catalogueText } from '@/lib/content/catalogue'

interface FacilityPageProps {
  text: string
  after: string | undefined
  isLast: boolean
  onMore: (last: string) => void
}

export function FacilityPage({ text, after, isLast, onMore }: FacilityPageProps) {
  const { data, error, refetch } = useQuery(catalogueQueries.search({ text, ...(after && { after }) }))
  if (error) {
    return (
      <ProblemBanner
        error={error}
        actions={<Button onClick={() => void refetch()}>{catalogueText.lookAgain}</Button>}
      />
    )
  }
  if (!data) return <Said>{catalogueText.loading}</Said>
  const last = data.facilities.at(-1)
  if (!last) return <Said>{text === '' ? catalogueText.none : catalogueText.noneFound}</Said>
  return (
    <>
      <ul className="divide-line divide-y">
        {data.facilities.map(({ code, name }) => (
          <li key={code} className="text-table flex gap-3 py-1.5">
            <span className="text-soft w-14 shrink-0 font-semibold tabular-nums">{code}</span>
            <span className="min-w-0 break-words">{name}</span>
          </li>
        ))}
      </ul>
      {isLast && data.hasMore && (
        <div className="border-line border-t py-2 text-center">
          <Button size="small" onClick={() => onMore(last.code)}>
            {catalogueText.more}
          </Button>
        </div>
      )}
    </>
  )
}

function Said({ children }: { children: string }) {
  return (
    <p role="status" className="text-table text-soft py-2">
      {children}
    </p>
  )
}
