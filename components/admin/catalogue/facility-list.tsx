'use client'

import { useState } from 'react'
import { catalogueText } from '@/lib/content/catalogue'
import { FacilityPage } from './facility-page'

/** Facilities that answer a text, in pages. */
export function FacilityList({ text }: { text: string }) {
  const [asked, setAsked] = useState<{ text: string; cursors: ReadonlyArray<string | undefined> }>()
  // Another text begins at its first page again; the list before it stays until that one is there.
  const cursors = asked?.text === text ? asked.cursors : [undefined]
  return (
    <section
      aria-label={catalogueText.results}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
      className="border-line rounded-control max-h-[380px] overflow-y-auto border px-3"
    >
      {cursors.map((after, page) => (
        <FacilityPage
          key={after ?? 'first'}
          text={text}
          after={after}
          isLast={page === cursors.length - 1}
          onMore={(last) => setAsked({ text, cursors: [...cursors, last] })}
        />
      ))}
    </section>
  )
}
