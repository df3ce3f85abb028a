'use client'

import { useQuery } from '@tanstack/react-query'
import { ChangeHistory } from '@/components/admin/setup/change-history'
import { SetupPage } from '@/components/admin/setup/setup-page'
import { gatewaySetupQuery } from '@/lib/api/gateway-setup'
import { gatewaySetupText } from '@/lib/content/gateway-setup'
import { AccountCard } from './account-card'
import { AccountForm } from './account-form'
import { GatewayTest } from './gateway-test'

/** The account at the insurance gateway, and a test of the way there. */
export function GatewayScreen() {
  const { data, error } = useQuery(gatewaySetupQuery())
  return (
    <SetupPage title={gatewaySetupText.title} intro={gatewaySetupText.intro} error={error} isWaiting={!data}>
      {data && (
        <>
          <AccountCard setup={data} />
          <GatewayTest />
          <AccountForm setup={data} />
          <ChangeHistory changes={data.changes} />
        </>
      )}
    </SetupPage>
  )
}
