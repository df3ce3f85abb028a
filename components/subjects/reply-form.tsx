'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextArea } from '@/components/ui/text-area'
import { replySubjectMutation } from '@/lib/api/subjects'
import { requestFormText, stepText } from '@/lib/content/subjects'

/** What the person was told: stops the first clock. */
export function ReplyForm({ requestId }: { requestId: string }) {
  const reply = useMutation(replySubjectMutation(useQueryClient()))
  const [words, setWords] = useState('')
  const [wasTried, setWasTried] = useState(false)
  const isEnough = words.trim().length >= 3

  function submit(event: FormEvent): void {
    event.preventDefault()
    setWasTried(true)
    if (isEnough && !reply.isPending) reply.mutate({ requestId, reply: words })
  }

  return (
    <Card title={stepText.replyTitle}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-3">
        <TextArea
          label={stepText.replyLabel}
          value={words}
          error={wasTried && !isEnough ? requestFormText.atLeast : undefined}
          onText={setWords}
        />
        {reply.error && <ProblemBanner error={reply.error} />}
        <div>
          <Button type="submit" look="primary" aria-disabled={reply.isPending}>
            {stepText.replySave}
          </Button>
        </div>
      </form>
    </Card>
  )
}
