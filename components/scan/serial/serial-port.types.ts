/** The parts of Web Serial (WICG) that are used here; TypeScript's DOM types have none. */
export type SerialPort = {
  readable: ReadableStream<Uint8Array> | null
  open: (settings: { baudRate: number; dataBits: 8; stopBits: 1; parity: 'none' }) => Promise<void>
  close: () => Promise<void>
  forget: () => Promise<void>
}

type Serial = EventTarget & { getPorts: () => Promise<SerialPort[]>; requestPort: () => Promise<SerialPort> }

declare global {
  interface Navigator {
    serial?: Serial
  }
}
