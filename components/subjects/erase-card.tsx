'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { eraseSubjectMutation } from '@/lib/api/subjects'
import { stepText } from '@/lib/content/subjects'

/** Erases what the law allows, asked twice; what must stay is in the account. */
export function EraseCard({ requestId, hasRecord }: { requestId: string; hasRecord: boolean }) {
  const erase = useMutation(eraseSubjectMutation(useQueryClient()))
  const [isAsked, setIsAsked] = useState(false)
  return (
    <Card title={stepText.eraseTitle} edge="attention">
      <div className="flex flex-col gap-3">
        <p className="text-table text-soft max-w-[76ch]">{stepText.eraseIntro}</p>
        {erase.data && <Banner tone="good" live="status" title={stepText.erased[erase.data.erased]} />}
        {erase.error && <ProblemBanner error={erase.error} />}
        {hasRecord && !erase.data && (
          <div className="flex flex-wrap gap-2">
            {isAsked ? (
              <>
                <Button look="danger" aria-disabled={erase.isPending} onClick={() => erase.mutate({ requestId })}>
                  {stepText.eraseConfirm}
                </Button>
                <Button onClick={() => setIsAsked(false)}>{stepText.keep}</Button>
              </>
            ) : (
              <Button look="danger" onClick={() => setIsAsked(true)}>
                {stepText.erase}
              </Button>
            )}
          </div>
        )}
      </div>
    </Card>
  )
}
