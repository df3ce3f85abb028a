import type { OnScan } from '../scan.types'
import { readAltCode, readAltDigit } from './alt-code'
import { readKey } from './read-key'
import { isReplayed } from './replay-key'
import { createSuspectedKeys } from './suspected-keys'
import { swallow } from './swallow-key'
import { undoCapsLock } from './undo-caps-lock'
import { idleDelayMs, stepBurst, WAITING, type BurstEvent, type BurstState } from './wedge-burst'

// A timer this late means that the page was busy, and that keys may be waiting behind it.
const LATE_MS = 20

/** Listens to every key of the page until the returned function is called. */
export function listenForWedge(onScan: OnScan): () => void {
  const suspected = createSuspectedKeys()
  const quietKeyUps = new Set<string>()
  let state: BurstState = WAITING
  let capsLock = false
  let altDigits = ''
  let timer: ReturnType<typeof setTimeout> | undefined

  const listeners = new AbortController()
  const options = { capture: true, signal: listeners.signal }
  window.addEventListener('keydown', onKeyDown, options)
  window.addEventListener('keyup', onKeyUp, options)
  window.addEventListener('beforeinput', onBeforeInput, options)
  window.addEventListener('compositionstart', onComposition, options)
  return stop

  function onKeyDown(event: KeyboardEvent): void {
    if (isReplayed(event)) return
    capsLock = event.getModifierState('CapsLock')
    const digit = readAltDigit(event)
    if (digit !== null) {
      altDigits += digit
      return state.phase === 'scanning' ? swallow(event) : undefined
    }
    const read = readKey(event)
    if (read) step({ type: 'key', at: event.timeStamp, ...read }, event)
  }

  function onKeyUp(event: KeyboardEvent): void {
    if (isReplayed(event)) return
    if (event.key === 'Alt' && altDigits !== '') {
      const text = readAltCode(altDigits)
      altDigits = ''
      if (text !== null) step({ type: 'key', at: event.timeStamp, key: { kind: 'character', text } }, null)
    }
    if (quietKeyUps.delete(event.code)) swallow(event)
  }

  // What arrives without a key of its own: the letter of an Alt code, the text of an input method.
  function onBeforeInput(event: InputEvent): void {
    if (state.phase === 'scanning' && event.inputType.startsWith('insert')) swallow(event)
  }

  function onComposition(event: CompositionEvent): void {
    step({ type: 'composition', at: event.timeStamp }, null)
  }

  function step(burstEvent: BurstEvent, event: KeyboardEvent | null): void {
    const [next, decisions] = stepBurst(state, burstEvent)
    state = next
    for (const decision of decisions) {
      switch (decision.do) {
        case 'suspect':
          if (event) suspected.add(event)
          break
        case 'release':
          suspected.release()
          break
        case 'claim':
          suspected.takeBack(decision.from)
          if (event) swallow(event)
          break
        case 'swallow':
          if (event) swallow(event)
          break
        case 'pass':
          break
        case 'report':
          report(decision.raw, decision.inputMethodActive)
          break
      }
    }
    if (event?.defaultPrevented) quietKeyUps.add(event.code)
    waitForNext(idleDelayMs(state))
  }

  function report(text: string, inputMethodActive: boolean): void {
    if (inputMethodActive) suspected.takeBackAgain()
    const raw = capsLock ? undoCapsLock(text) : text
    onScan({ raw, channel: 'wedge', inputMethodActive, at: performance.timeOrigin + performance.now() })
  }

  function waitForNext(delayMs: number | null): void {
    clearTimeout(timer)
    if (delayMs === null) return
    const due = performance.now() + delayMs
    timer = setTimeout(() => {
      const now = performance.now()
      if (now - due > LATE_MS) waitForNext(LATE_MS)
      else step({ type: 'idle', at: now }, null)
    }, delayMs)
  }

  function stop(): void {
    listeners.abort()
    clearTimeout(timer)
    suspected.release()
  }
}
