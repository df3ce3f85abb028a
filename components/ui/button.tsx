import type { ComponentProps, ReactNode } from 'react'
import { joinClasses } from '@/lib/utils/join-classes'
import { Kbd } from './kbd'

const LOOKS = {
  primary: 'border-brand bg-brand text-white hover:border-brand-pressed hover:bg-brand-pressed',
  plain: 'border-line bg-card text-ink hover:border-faint',
  tinted: 'border-brand bg-brand-tint text-brand-pressed hover:bg-card',
  danger: 'border-wrong bg-card text-wrong hover:bg-wrong-tint',
} as const
const SIZES = {
  small: 'min-h-8 px-2.5 text-table',
  normal: 'min-h-11 px-3.5 text-table',
  tall: 'min-h-[52px] px-3 text-table leading-5 max-sm:whitespace-normal',
  large: 'min-h-12 px-6 text-[20px]',
} as const

type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  look?: keyof typeof LOOKS
  size?: keyof typeof SIZES
  icon?: ReactNode
  /** As it is shown, e.g. `F8`; say it to screen readers with `aria-keyshortcuts`. */
  shortcut?: string
  wide?: boolean
}

export function Button({ look = 'plain', size = 'normal', icon, shortcut, wide, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={joinClasses(
        'rounded-control inline-flex items-center justify-center gap-2 border font-semibold whitespace-nowrap',
        'disabled:border-line disabled:bg-page disabled:text-soft disabled:cursor-not-allowed',
        'aria-disabled:border-line aria-disabled:bg-page aria-disabled:text-soft aria-disabled:cursor-not-allowed',
        LOOKS[look],
        SIZES[size],
        wide && 'w-full',
      )}
    >
      {icon}
      {children}
      {shortcut && <Kbd onBrand={look === 'primary' && !rest.disabled && !rest['aria-disabled']}>{shortcut}</Kbd>}
    </button>
  )
}
