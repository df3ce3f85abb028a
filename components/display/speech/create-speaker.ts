import { CLIP_OF_WORD, type SpokenWord } from '@/lib/domain/queue/spoken-word'
import { playChime } from './play-chime'

export interface Speaker {
  /** Whether the browser lets this page sound; before a click it usually does not. */
  isOn: () => boolean
  /** To be called from a click or key: lets the page sound and fetches the clips. False where that failed. */
  turnOn: () => Promise<boolean>
  /** The chime, then the words one after the other; settles when the last one has been heard. */
  say: (words: readonly SpokenWord[]) => Promise<void>
  close: () => void
}

const PAUSE_SECONDS = 0.05
const CHIME_SECONDS = 1.1

/** A voice made of the clips that ship with the app. */
export function createSpeaker(): Speaker {
  const context = new AudioContext()
  const clips = new Map<SpokenWord, Promise<AudioBuffer>>()

  function load(word: SpokenWord): Promise<AudioBuffer> {
    const known = clips.get(word)
    if (known) return known
    const loading = fetchClip(context, word)
    clips.set(word, loading)
    // A clip that could not be fetched is fetched again by the next call that needs it.
    loading.catch(() => clips.delete(word))
    return loading
  }

  async function say(words: readonly SpokenWord[]): Promise<void> {
    const buffers = await Promise.all(words.map(load))
    let at = context.currentTime + PAUSE_SECONDS
    playChime(context, at)
    at += CHIME_SECONDS
    let last: AudioBufferSourceNode | undefined
    for (const buffer of buffers) {
      last = new AudioBufferSourceNode(context, { buffer })
      last.connect(context.destination)
      last.start(at)
      at += buffer.duration + PAUSE_SECONDS
    }
    await waitFor(last)
  }

  return {
    isOn: () => context.state === 'running',
    turnOn: async () => {
      await context.resume()
      await Promise.allSettled(WORDS.map(load))
      return context.state === 'running'
    },
    say,
    close: () => void context.close(),
  }
}

const WORDS = Object.keys(CLIP_OF_WORD).filter((word): word is SpokenWord => word in CLIP_OF_WORD)

async function fetchClip(context: AudioContext, word: SpokenWord): Promise<AudioBuffer> {
  const answer = await fetch(`/sounds/${CLIP_OF_WORD[word]}.mp3`)
  if (!answer.ok) throw new Error('a clip is missing')
  return context.decodeAudioData(await answer.arrayBuffer())
}

function waitFor(source: AudioBufferSourceNode | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (source) source.addEventListener('ended', () => resolve(), { once: true })
    else resolve()
  })
}
