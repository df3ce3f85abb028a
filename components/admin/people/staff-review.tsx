'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { notify } from '@/components/shell/notices'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { reviewStaffMutation } from '@/lib/api/staff'
import type { StaffMember } from '@/lib/contracts/staff'
import { staffText } from '@/lib/content/staff'
import { formatDay } from '@/lib/utils/format-dates'

/** When this account was last looked through, and the button that says it was today. */
export function StaffReview({ member }: { member: StaffMember }) {
  const review = useMutation(reviewStaffMutation(useQueryClient()))
  const { reviewed, userId } = member
  return (
    <>
      <p className="text-table text-soft">
        {reviewed ? staffText.reviewLine(reviewed.by, formatDay(reviewed.at)) : staffText.notReviewed}
      </p>
      {review.error && <ProblemBanner error={review.error} />}
      <div>
        <Button
          size="small"
          aria-disabled={review.isPending}
          onClick={() => {
            if (!review.isPending)
              review.mutate([userId], { onSuccess: ({ reviewed: count }) => notify(staffText.reviewDone(count)) })
          }}
        >
          {staffText.review}
        </Button>
      </div>
    </>
  )
}
