import type { SerialPort } from './serial-port.types'
import { createFrameSplitter } from './split-frames'

const IDLE_MS = 120
const SETTINGS = { baudRate: 9600, dataBits: 8, stopBits: 1, parity: 'none' } as const
// A line that gives nothing but errors is as good as lost.
const MOST_ERRORS = 20

export type PortReading = {
  /** Settles when the port is closed (true) or lost (false). */
  ended: Promise<boolean>
  stop: () => Promise<void>
}

/**
 * Opens the port (9600 8N1) and reports each scan's bytes. A scan that noise on the line broke is dropped, and reading
 * goes on. Rejects where the port cannot be opened.
 */
export async function readPort(port: SerialPort, onFrame: (bytes: Uint8Array) => void): Promise<PortReading> {
  await port.open(SETTINGS)
  if (!port.readable) throw new Error('An open serial port has nothing to read')
  const splitter = createFrameSplitter()
  let idle: ReturnType<typeof setTimeout> | undefined
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined
  let errors = 0

  const ended = readAll()
  return { ended, stop }

  async function readAll(): Promise<boolean> {
    // A framing or overrun error ends the stream and not the port, which then has a new stream; a lost one has none.
    while (port.readable && errors < MOST_ERRORS) {
      reader = port.readable.getReader()
      const isStopped = await readStream(reader)
      reader.releaseLock()
      if (isStopped) return true
      errors++
      splitter.flush()
    }
    // Left open it could not be opened again.
    await port.close().catch(() => {})
    return false
  }

  async function readStream(stream: ReadableStreamDefaultReader<Uint8Array>): Promise<boolean> {
    try {
      for (;;) {
        const { value, done } = await stream.read()
        if (done) return true
        errors = 0
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

  async function stop(): Promise<void> {
    await reader?.cancel().catch(() => {})
    await ended
    await port.close().catch(() => {})
  }
}
