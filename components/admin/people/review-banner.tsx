'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { notify } from '@/components/shell/notices'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { reviewStaffMutation } from '@/lib/api/staff'
import type { StaffMember } from '@/lib/contracts/staff'
import { staffText } from '@/lib/content/staff'

interface ReviewBannerProps {
  people: readonly StaffMember[]
  months: number
  /** Whether the list below shows them now: only what was looked at can be kept. */
  isShown: boolean
  onShow: () => void
}

/** The access review: whose account has not been looked through for months. Nothing where all have. */
export function ReviewBanner({ people, months, isShown, onShow }: ReviewBannerProps) {
  const review = useMutation(reviewStaffMutation(useQueryClient()))
  const due = people.filter(({ reviewDue }) => reviewDue).map(({ userId }) => userId)
  if (due.length === 0) return <ProblemBanner error={review.error} />

  function keepAll(): void {
    if (review.isPending) return
    review.mutate(due, { onSuccess: ({ reviewed }) => notify(staffText.reviewDone(reviewed)) })
  }

  return (
    <Banner
      tone="attention"
      title={staffText.reviewTitle}
      actions={
        isShown ? (
          <Button size="small" aria-disabled={review.isPending} onClick={keepAll}>
            {staffText.reviewAll(due.length)}
          </Button>
        ) : (
          <Button size="small" onClick={onShow}>
            {staffText.reviewShow}
          </Button>
        )
      }
    >
      {staffText.reviewDue(due.length, months)}
      <ProblemBanner error={review.error} />
    </Banner>
  )
}
