// The two tones of a doorbell, E5 and C5.
const TONES_HZ = [659.25, 523.25] as const
const TONE_SECONDS = 0.45
const LOUDNESS = 0.35

/** A chime that begins at a time of the context's own clock. */
export function playChime(context: AudioContext, at: number): void {
  for (const [index, frequency] of TONES_HZ.entries()) {
    const from = at + index * TONE_SECONDS
    const tone = new OscillatorNode(context, { type: 'sine', frequency })
    const volume = new GainNode(context, { gain: 0 })
    volume.gain.setValueAtTime(0, from)
    volume.gain.linearRampToValueAtTime(LOUDNESS, from + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.001, from + 1.4 * TONE_SECONDS)
    tone.connect(volume).connect(context.destination)
    tone.start(from)
    tone.stop(from + 1.5 * TONE_SECONDS)
  }
}
