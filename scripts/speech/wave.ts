/** Mono 16-bit samples, as espeak-ng writes them. */
export interface Wave {
  rateHz: number
  samples: Int16Array
}

const HEADER_BYTES = 44

/** Reads the plain RIFF file that espeak-ng writes: a 44-byte header, then samples. */
export function readWave(file: Buffer): Wave {
  const samples = new Int16Array((file.length - HEADER_BYTES) >> 1)
  for (let at = 0; at < samples.length; at++) samples[at] = file.readInt16LE(HEADER_BYTES + 2 * at)
  return { rateHz: file.readUInt32LE(24), samples }
}

export function writeWave({ rateHz, samples }: Wave): Buffer {
  const file = Buffer.alloc(HEADER_BYTES + 2 * samples.length)
  file.write('RIFF', 0)
  file.writeUInt32LE(file.length - 8, 4)
  file.write('WAVEfmt ', 8)
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(rateHz, 24)
  file.writeUInt32LE(2 * rateHz, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36)
  file.writeUInt32LE(2 * samples.length, 40)
  for (const [at, sample] of samples.entries()) file.writeInt16LE(sample, HEADER_BYTES + 2 * at)
  return file
}

const SILENT_BELOW = 0.02
const EDGE_SECONDS = 0.012
const LOUDEST = 0.85 * 32_767

/** Cuts the silence at both ends, makes the clip as loud as the others, and softens its edges so that none clicks. */
export function trimWave({ rateHz, samples }: Wave): Wave {
  const peak = samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 1)
  const isLoud = (sample: number) => Math.abs(sample) > SILENT_BELOW * peak
  const edge = Math.round(EDGE_SECONDS * rateHz)
  const first = Math.max(0, samples.findIndex(isLoud) - edge)
  const last = Math.min(samples.length, samples.findLastIndex(isLoud) + edge)
  const cut = samples.slice(first, last)
  return {
    rateHz,
    samples: cut.map((sample, at) => {
      const softened = Math.min(1, at / edge, (cut.length - 1 - at) / edge)
      return Math.round((sample / peak) * LOUDEST * softened)
    }),
  }
}
