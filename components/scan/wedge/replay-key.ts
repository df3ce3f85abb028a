const replayed = new WeakSet<Event>()

/** Whether an event was made by `replayKey`, and so has been judged already. */
export function isReplayed(event: Event): boolean {
  return replayed.has(event)
}

/**
 * Gives a key back that was held while it might have begun a scan. A made-up event has no effect of its own, so the
 * browser's is done here, unless the page prevents it: Enter and Space press what has focus, Enter submits a form.
 */
export function replayKey(held: KeyboardEvent, target: Element): void {
  const wanted = dispatchCopy('keydown', held, target)
  if (wanted && held.key === 'Enter') pressWithEnter(target)
  const released = dispatchCopy('keyup', held, target)
  if (wanted && released && held.key === ' ' && isPressable(target)) target.click()
}

function dispatchCopy(type: 'keydown' | 'keyup', held: KeyboardEvent, target: Element): boolean {
  const { key, code, location, shiftKey } = held
  const copy = new KeyboardEvent(type, {
    key,
    code,
    location,
    shiftKey,
    bubbles: true,
    cancelable: true,
    composed: true,
  })
  replayed.add(copy)
  return target.dispatchEvent(copy)
}

function pressWithEnter(target: Element): void {
  const isButtonInput =
    target instanceof HTMLInputElement && /^(button|submit|reset|image|file|color)$/.test(target.type)
  if (target instanceof HTMLInputElement && !isButtonInput) return submit(target.form)
  if (target instanceof HTMLElement && (isButtonInput || target.matches('button, a[href], summary'))) target.click()
}

function submit(form: HTMLFormElement | null): void {
  if (!form) return
  const button = form.querySelector<HTMLElement>('button:not([type]), [type=submit], [type=image]')
  if (button) button.click()
  else form.requestSubmit()
}

function isPressable(target: Element): target is HTMLElement {
  return target instanceof HTMLElement && target.matches('button, summary, input:not([type=range])')
}
