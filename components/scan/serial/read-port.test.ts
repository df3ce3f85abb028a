import { expect, it } from 'vitest'
import { readPort } from './read-port'
import type { SerialPort } from './serial-port.types'

const bytes = (text: string) => new TextEncoder().encode(text)

/** A port whose streams come one after the other; each `feed` goes into the one that is read. */
function createPort() {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const calls: string[] = []
  const port: SerialPort = {
    readable: null,
    open: async () => {
      calls.push('open')
      startStream()
    },
    close: async () => void calls.push('close'),
    forget: async () => void calls.push('forget'),
  }
  function startStream(): void {
    port.readable = new ReadableStream({
      start: (started) => {
        controller = started
      },
    })
  }
  return {
    port,
    calls,
    feed: (text: string) => controller?.enqueue(bytes(text)),
    disturb: () => {
      const broken = controller
      startStream()
      broken?.error(new Error('FramingError'))
    },
    unplug: () => {
      port.readable = null
      controller?.error(new Error('NetworkError'))
    },
  }
}

/** Everything that waits for no timer has happened. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

async function listen(port: SerialPort) {
  const scans: string[] = []
  const reading = await readPort(port, (frame) => void scans.push(new TextDecoder().decode(frame)))
  return { scans, reading }
}

it('reports whole scans, accents and all, and closes the port', async () => {
  const { port, calls, feed } = createPort()
  const { scans, reading } = await listen(port)
  feed('031185004417|Phạm Thị')
  feed(' Mẫu\r')
  await settled()
  await reading.stop()
  expect(scans).toEqual(['031185004417|Phạm Thị Mẫu'])
  expect(await reading.ended).toBe(true)
  expect(calls).toEqual(['open', 'close'])
})

it('noise on the line costs the scan it broke and not the scanner', async () => {
  const { port, feed, disturb } = createPort()
  const { scans, reading } = await listen(port)
  feed('0311850')
  await settled()
  disturb()
  await settled()
  feed('031185004417\r')
  await settled()
  expect(scans).toEqual(['031185004417'])
  await reading.stop()
})

it('a scanner that is unplugged can be opened again', async () => {
  const { port, calls, unplug } = createPort()
  const { reading } = await listen(port)
  await settled()
  unplug()
  expect(await reading.ended).toBe(false)
  expect(calls).toEqual(['open', 'close'])
})

it('a line of nothing but errors is given up', async () => {
  const { port, disturb } = createPort()
  const { reading } = await listen(port)
  for (let error = 0; error < 30; error++) {
    disturb()
    await settled()
  }
  expect(await reading.ended).toBe(false)
})
