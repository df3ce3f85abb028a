'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { removeRuleMutation } from '@/lib/api/rule-setup'
import type { RemoveRuleRequest } from '@/lib/contracts/rule-setup'
import { ruleSetupText } from '@/lib/content/rule-setup'
import { formatDate } from '@/lib/utils/format-dates'

/** Says that a row was entered here, and takes it back. */
export function RemoveRule(request: RemoveRuleRequest) {
  const remove = useMutation(removeRuleMutation(useQueryClient()))
  return (
    <>
      <Badge tone="note">{ruleSetupText.entered}</Badge>
      <Button
        size="small"
        look="danger"
        aria-label={ruleSetupText.removeOf(formatDate(request.day))}
        aria-disabled={remove.isPending}
        onClick={() => {
          if (!remove.isPending) remove.mutate(request)
        }}
      >
        {ruleSetupText.remove}
      </Button>
      <ProblemBanner error={remove.error} />
    </>
  )
}
