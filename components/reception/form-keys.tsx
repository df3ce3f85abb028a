'use client'

import type { KeyboardEvent, ReactNode } from 'react'

/** Enter moves to the next field and never submits; after the last one it goes to the button that admits. */
export function FormKeys({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={label} onKeyDown={moveOn} className="flex flex-col gap-3">
      {children}
    </div>
  )
}

function moveOn(press: KeyboardEvent<HTMLDivElement>): void {
  const { target, key, ctrlKey, altKey, metaKey, nativeEvent } = press
  if (key !== 'Enter' || ctrlKey || altKey || metaKey || nativeEvent.isComposing || press.defaultPrevented) return
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
  press.preventDefault()
  const fields = [...press.currentTarget.querySelectorAll<HTMLElement>('input, select')].filter(isStop)
  const next = fields[fields.findIndex((field) => field === target) + 1]
  ;(next ?? document.querySelector<HTMLElement>('[data-admit]'))?.focus()
}

// Of radio buttons only the chosen one, or the first where none is.
function isStop(field: HTMLElement): boolean {
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio') return true
  const group = [...(field.closest('fieldset')?.querySelectorAll('input') ?? [])]
  return field.checked || (group[0] === field && group.every((radio) => !radio.checked))
}
