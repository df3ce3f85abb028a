import type { ReactNode } from 'react'
import { joinClasses } from '@/lib/utils/join-classes'

/** A keyboard shortcut as it stands on its button; screen readers hear it from `aria-keyshortcuts`. */
export function Kbd({ children, onBrand = false }: { children: ReactNode; onBrand?: boolean }) {
  return (
    <kbd
      aria-hidden
      className={joinClasses(
        'text-label hidden rounded-md border px-1.5 py-px font-sans leading-4 font-medium whitespace-nowrap md:inline-block',
        onBrand ? 'border-white/60 text-white' : 'border-line text-soft bg-white',
      )}
    >
      {children}
    </kbd>
  )
}
