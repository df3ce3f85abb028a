import { useEffect, useEffectEvent, useRef } from 'react'
import { signedOut } from '@/components/shell/connection'

/** Runs once the session that ended is back: what was refused for want of it is tried again. */
export function useRetryAfterSignIn(retry: () => void): void {
  const isOut = signedOut.use()
  const wasOut = useRef(false)
  const run = useEffectEvent(retry)

  useEffect(() => {
    if (wasOut.current && !isOut) run()
    wasOut.current = isOut
  }, [isOut])
}
