import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
import type { SerialFailureCode } from '@/lib/content/scan'
import { decodeText } from './decode/decode-text'
import type { OnScan } from './scan.types'
import { readPort, type PortReading } from './serial/read-port'
import type { SerialPort } from './serial/serial-port.types'

type SerialScannerState = 'unsupported' | 'disconnected' | 'connecting' | 'connected'

/**
 * Reads a scanner in USB-COM mode where the browser has Web Serial: accents come through whole, whatever the keyboard.
 * A port that was allowed once is opened by itself when the page loads and when the scanner is plugged in again.
 * `connect` must be called from a click, because it may ask for the port.
 */
export function useSerialScanner({ onScan, enabled = true }: { onScan: OnScan; enabled?: boolean }) {
  const isSupported = useSyncExternalStore(neverChanges, hasSerial, () => false)
  const [state, setState] = useState<Exclude<SerialScannerState, 'unsupported'>>('disconnected')
  const [failure, setFailure] = useState<SerialFailureCode | null>(null)
  const reading = useRef<{ port: SerialPort; reading: PortReading } | null>(null)

  const openRemembered = useEffectEvent(async () => {
    const [port] = (await navigator.serial?.getPorts()) ?? []
    if (port && !reading.current) await open(port)
  })

  useEffect(() => {
    if (!enabled || !isSupported) return undefined
    const reopen = () => void openRemembered()
    reopen()
    navigator.serial?.addEventListener('connect', reopen)
    return () => {
      navigator.serial?.removeEventListener('connect', reopen)
      void reading.current?.reading.stop()
      reading.current = null
    }
  }, [enabled, isSupported])

  async function open(port: SerialPort): Promise<void> {
    setState('connecting')
    setFailure(null)
    try {
      const opened = await readPort(port, report)
      reading.current = { port, reading: opened }
      setState('connected')
      if (!(await opened.ended)) setFailure('port_lost')
    } catch {
      setFailure('port_busy')
    }
    reading.current = null
    setState('disconnected')
  }

  function report(bytes: Uint8Array): void {
    onScan({ raw: decodeText(bytes), channel: 'serial', at: performance.timeOrigin + performance.now() })
  }

  async function connect(): Promise<void> {
    const port = await navigator.serial?.requestPort().catch(() => null)
    if (port) void open(port)
    else setFailure('port_refused')
  }

  async function disconnect(): Promise<void> {
    const current = reading.current
    await current?.reading.stop()
    await current?.port.forget()
  }

  return { state: isSupported ? state : ('unsupported' as const), failure, connect, disconnect }
}

function hasSerial(): boolean {
  return navigator.serial !== undefined
}

function neverChanges(): () => void {
  return () => {}
}
