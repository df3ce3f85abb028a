import type { SerialPort } from './serial-port.types'
import { createFrameSplitter } from './split-frames'

const IDLE_MS = 120
const SETTINGS = { baudRate: 9600, dataBits: 8, stopBits: 1, parity: 'none' } as const

export type PortReading = {
  /** Settles when the port is closed (true) or lost (false). */
  ended: Promise<boolean>
  stop: () => Promise<void>
}

/** Opens the port (9600 8N1) and reports each scan's bytes. Rejects where the port cannot be opened. */
export async function readPort(port: SerialPort, onFrame: (bytes: Uint8Array) => void): Promise<PortReading> {
  await port.open(SETTINGS)
  const opened = port.readable?.getReader()
  if (!opened) throw new Error('An open serial port has nothing to read')
  const splitter = createFrameSplitter()
  let idle: ReturnType<typeof setTimeout> | undefined

  const ended = readAll(opened)
  return { ended, stop: () => stop(opened) }

  async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<boolean> {
    try {
      for (;;) {
        const { value, done } = await reader.read()
        if (done) return true
        clearTimeout(idle)
        splitter.add(value).forEach(onFrame)
        idle = setTimeout(() => splitter.flush().forEach(onFrame), IDLE_MS)
      }
    } catch {
      return false
    } finally {
      clearTimeout(idle)
    }
  }

  async function stop(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
    await reader.cancel().catch(() => {})
    await ended
    reader.releaseLock()
    await port.close().catch(() => {})
  }
}
