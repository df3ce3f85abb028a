'use client'

import { shellText } from '@/lib/content/shell'
import { useDeskSession, useMay } from './desk-session'
import { GatewayState } from './gateway-state'
import { NavLinks } from './nav-links'
import { UserMenu } from './user-menu'

export function TopBar() {
  const { facility } = useDeskSession()
  const mayAsk = useMay('coverage:ask')
  return (
    <header className="border-line bg-card border-b print:hidden">
      {facility.demo && (
        <p className="bg-attention-tint text-label text-attention px-4 py-0.5 md:px-5">
          <strong className="font-semibold">{shellText.demo}</strong>
          <span className="hidden sm:inline">. {shellText.demoDetail}</span>
        </p>
      )}
      <div className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1 md:px-5">
        <span className="text-brand text-[19px] font-bold">{shellText.product}</span>
        <NavLinks />
        <div className="text-table text-soft ml-auto flex min-w-0 flex-wrap items-center justify-end gap-x-4">
          {mayAsk && <GatewayState />}
          <span className="hidden truncate xl:inline">{shellText.facility(facility.name, facility.code)}</span>
          <UserMenu />
        </div>
      </div>
    </header>
  )
}
