import type { Ref } from 'react'
import { Banner } from '@/components/ui/banner'
import { errorTexts } from '@/lib/content/errors'
import { RemainingWait } from './remaining-wait'
import type { SignInState } from './sign-in-state'

interface SignInProblemProps {
  problem: NonNullable<SignInState['problem']>
  /** The form moves the focus here. */
  ref: Ref<HTMLDivElement>
}

export function SignInProblem({ problem, ref }: SignInProblemProps) {
  const { title, nextStep } = errorTexts[problem.code]
  const { retryAfterSeconds } = problem
  return (
    <div ref={ref} tabIndex={-1} className="rounded-control">
      <Banner tone={retryAfterSeconds === undefined ? 'wrong' : 'attention'} title={title} live="alert">
        {nextStep}
        {retryAfterSeconds !== undefined && <RemainingWait key={retryAfterSeconds} seconds={retryAfterSeconds} />}
      </Banner>
    </div>
  )
}
