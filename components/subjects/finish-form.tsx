'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextArea } from '@/components/ui/text-area'
import { finishSubjectMutation } from '@/lib/api/subjects'
import { requestFormText, stepText } from '@/lib/content/subjects'

/** The end of a request: done, or refused, and why. */
export function FinishForm({ requestId }: { requestId: string }) {
  const finish = useMutation(finishSubjectMutation(useQueryClient()))
  const [words, setWords] = useState('')
  const [wasTried, setWasTried] = useState(false)
  const isEnough = words.trim().length >= 3

  function end(state: 'done' | 'refused'): void {
    setWasTried(true)
    if (isEnough && !finish.isPending) finish.mutate({ requestId, state, result: words })
  }

  return (
    <Card title={stepText.finishTitle}>
      <div className="flex flex-col gap-3">
        <TextArea
          label={stepText.finishLabel}
          hint={stepText.finishHint}
          value={words}
          error={wasTried && !isEnough ? requestFormText.atLeast : undefined}
          onText={setWords}
        />
        {finish.error && <ProblemBanner error={finish.error} />}
        <div className="flex flex-wrap gap-2">
          <Button look="primary" aria-disabled={finish.isPending} onClick={() => end('done')}>
            {stepText.finishDone}
          </Button>
          <Button look="danger" aria-disabled={finish.isPending} onClick={() => end('refused')}>
            {stepText.finishRefused}
          </Button>
        </div>
      </div>
    </Card>
  )
}
