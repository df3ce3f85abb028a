'use client'

import type { ReactNode } from 'react'
import { Banner } from '@/components/ui/banner'
import { ApiError, type ApiErrorCode } from '@/lib/api/api-error'
import { describeError } from '@/lib/content/describe-error'
import { shellText } from '@/lib/content/shell'

interface ProblemBannerProps {
  /** null where all is well: nothing is shown. */
  error: Error | { code: ApiErrorCode; reference?: string | undefined } | null
  /** What the words of the code cannot say, as which fields were refused. */
  detail?: ReactNode
  actions?: ReactNode
}

/** A failed call in place: what happened, what to do next, and what to read out to the IT people. */
export function ProblemBanner({ error, detail, actions }: ProblemBannerProps) {
  if (!error) return null
  const { code, reference } = error instanceof ApiError || !(error instanceof Error) ? error : UNEXPECTED
  const { title, nextStep } = describeError(code)
  return (
    <Banner tone="wrong" title={title} live="alert" actions={actions}>
      {nextStep}
      {detail && <span className="block font-semibold">{detail}</span>}
      {reference && <span className="text-label text-soft block">{shellText.reference(reference)}</span>}
    </Banner>
  )
}

const UNEXPECTED = { code: 'unexpected_fault', reference: undefined } as const
