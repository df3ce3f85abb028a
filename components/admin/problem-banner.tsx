import { Banner } from '@/components/ui/banner'
import { ApiError } from '@/lib/api/api-error'
import { describeError } from '@/lib/content/describe-error'

/** Why something did not happen, and what to do next; nothing where all is well. A bug goes to the page's own fault view. */
export function ProblemBanner({ error }: { error: Error | null }) {
  if (!error) return null
  if (!(error instanceof ApiError)) throw error
  const { title, nextStep } = describeError(error.code)
  return (
    <Banner tone="wrong" live="alert" title={title}>
      {nextStep}
    </Banner>
  )
}
