'use client'

import { ScreensCard } from './screens-card'
import { TokensCard } from './tokens-card'
import { tokenText } from '@/lib/content/tokens'

/** What signs in without being a person: other systems, and screens on the wall. */
export function TokensScreen() {
  return (
    <div className="mx-auto flex max-w-[1040px] flex-col gap-4">
      <header>
        <h1 className="text-[24px] leading-8 font-bold">{tokenText.title}</h1>
        <p className="text-table text-soft mt-1 max-w-[76ch]">{tokenText.intro}</p>
      </header>
      <TokensCard />
      <ScreensCard />
    </div>
  )
}
