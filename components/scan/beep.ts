const FREQUENCY_HZ = 1760
const LENGTH_S = 0.09

/** The short tone of a scanner. Silent where the browser has no sound. */
export function beep(): void {
  try {
    const context = new AudioContext()
    const tone = context.createOscillator()
    const volume = context.createGain()
    tone.frequency.value = FREQUENCY_HZ
    volume.gain.value = 0.08
    tone.connect(volume).connect(context.destination)
    tone.addEventListener('ended', () => void context.close())
    tone.start()
    tone.stop(context.currentTime + LENGTH_S)
  } catch {
    // A desk without sound still sees the flash.
  }
}
