import { useEffect, useEffectEvent } from 'react'
import type { OnScan } from './scan.types'
import { listenForWedge } from './wedge/listen-for-wedge'

/**
 * Takes scans of keyboard-wedge scanners from the whole page, whatever has focus. Call it once per page.
 * Scanned keys never stay in a field, submit a form or trigger a shortcut; what a person types is left alone.
 */
export function useWedgeScanner({ onScan, enabled = true }: { onScan: OnScan; enabled?: boolean }): void {
  const report = useEffectEvent(onScan)

  useEffect(() => {
    return enabled ? listenForWedge((input) => report(input)) : undefined
  }, [enabled])
}
