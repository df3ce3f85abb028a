'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import { releaseRestrictedMutation, restrictedQuery } from '@/lib/api/trust'
import { restrictedText } from '@/lib/content/trust'
import { RestrictedForm } from './restricted-form'

/** Diagnoses that never reach reception: the law's, and those added here. */
export function RestrictedScreen() {
  const { data, error } = useQuery(restrictedQuery())
  const release = useMutation(releaseRestrictedMutation(useQueryClient()))
  const problem = error ?? release.error
  return (
    <div className="mx-auto flex max-w-[1040px] flex-col gap-4">
      <header>
        <h1 className="text-[24px] leading-8 font-bold">{restrictedText.title}</h1>
        <p className="text-table text-soft mt-1 max-w-[76ch]">{restrictedText.intro}</p>
      </header>
      <Card title={restrictedText.list}>
        <ProblemBanner error={problem} />
        {!data && !error && <Skeleton width="w-64" />}
        <ul className="divide-line divide-y">
          {data?.diagnoses.map(({ codePrefix, label, byLaw }) => (
            <li key={`${codePrefix}:${byLaw}`} className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 py-2">
              <span className="w-16 shrink-0 font-semibold">{codePrefix}</span>
              <span className="min-w-0 grow basis-40">{label}</span>
              {byLaw ? (
                <Badge tone="note">{restrictedText.byLaw}</Badge>
              ) : (
                <Button
                  size="small"
                  aria-disabled={release.isPending}
                  onClick={() => {
                    if (!release.isPending) release.mutate(codePrefix)
                  }}
                >
                  {restrictedText.release}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Card>
      <RestrictedForm />
    </div>
  )
}
