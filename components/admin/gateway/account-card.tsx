'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { resetGatewayAccountMutation } from '@/lib/api/gateway-setup'
import type { GatewaySetup } from '@/lib/contracts/gateway-setup'
import { gatewaySetupText, gatewaySourceTexts } from '@/lib/content/gateway-setup'

/** What is in use, without its secrets, and the way back to the server's own account. */
export function AccountCard({ setup }: { setup: GatewaySetup }) {
  const { address, username, officerName, maskedOfficerId, source, version } = setup
  const reset = useMutation(resetGatewayAccountMutation(useQueryClient()))
  const facts = [
    [gatewaySetupText.address, address, gatewaySetupText.addressHint],
    [gatewaySetupText.username, username],
    [gatewaySetupText.officerName, officerName],
    [gatewaySetupText.officerId, maskedOfficerId],
    [gatewaySetupText.source, gatewaySourceTexts[source]],
  ] as const
  return (
    <Card title={gatewaySetupText.account}>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        {facts.map(([term, value, hint]) => (
          <div key={term} className="contents">
            <dt className="text-table text-soft">{term}</dt>
            <dd className="text-table font-semibold break-words">
              {value} {hint && <span className="text-label text-faint font-normal">{hint}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {source === 'application' && (
        <div className="mt-3">
          <Button
            size="small"
            aria-disabled={reset.isPending}
            onClick={() => {
              if (!reset.isPending) reset.mutate({ version })
            }}
          >
            {gatewaySetupText.reset}
          </Button>
        </div>
      )}
      <ProblemBanner error={reset.error} />
    </Card>
  )
}
