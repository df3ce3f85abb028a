/**
 * Puts the bytes of a serial scanner together into scans. CR and LF end a scan. A pause ends one too: the scanner may
 * send neither, and `$`, with which insurance cards end, may be sent as the last character or be taken by the scanner
 * for its own end mark, so it stays part of the text and ends nothing.
 */
export function createFrameSplitter() {
  let pending: number[] = []

  return {
    /** The scans that these bytes complete. */
    add(bytes: Uint8Array): Uint8Array[] {
      const frames: Uint8Array[] = []
      for (const byte of bytes) {
        if (byte === CR || byte === LF) frames.push(...take())
        else if (pending.length < LONGEST) pending.push(byte)
      }
      return frames
    },
    /** What is left when nothing more came for a while. */
    flush: take,
  }

  function take(): Uint8Array[] {
    const frame = Uint8Array.from(pending)
    pending = []
    return frame.length > 0 ? [frame] : []
  }
}

const CR = 0x0d
const LF = 0x0a

// More than any card holds; a line that never ends must not fill the memory.
const LONGEST = 8192
