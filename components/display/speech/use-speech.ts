import { useCallback, useEffect, useRef, useState } from 'react'
import type { DisplayCall } from '@/lib/contracts/display'
import { speakCall } from '@/lib/domain/queue/speak-call'
import { createSpeaker, type Speaker } from './create-speaker'

export type SoundState = 'off' | 'on' | 'failed'

// Without sound a call stands large for so long before the next one takes its place; with sound at most so long.
const SILENT_MS = 6_000
const LONGEST_MS = 20_000
// Between two announcements.
const PAUSE_MS = 500

/** Announces the current call by voice where sound is on, and says when the next one may come. */
export function useSpeech(
  current: DisplayCall | undefined,
  announcing: boolean,
  announced: (id: string) => void,
): { sound: SoundState; turnOn: () => void } {
  const speaker = useRef<Speaker>(undefined)
  const [sound, setSound] = useState<SoundState>('off')

  useEffect(() => {
    const created = createSpeaker()
    speaker.current = created
    // A kiosk may be set up to allow sound without a click.
    if (created.isOn()) void created.turnOn().then((isOn) => setSound(isOn ? 'on' : 'off'))
    return () => created.close()
  }, [])

  const id = announcing ? current?.id : undefined
  useEffect(() => {
    if (id === undefined || !current) return
    let isOver = false
    const isSpoken = speaker.current?.isOn() === true
    const end = () => {
      if (isOver) return
      isOver = true
      announced(id)
    }
    const limit = setTimeout(end, isSpoken ? LONGEST_MS : SILENT_MS)
    if (isSpoken) {
      const pause = () => setTimeout(end, PAUSE_MS)
      // A voice that fails leaves the flash: the number stands there as long as without sound.
      speaker.current?.say(speakCall(current)).then(pause, () => setTimeout(end, SILENT_MS))
    }
    return () => {
      isOver = true
      clearTimeout(limit)
    }
    // One announcement for each call, whatever else of the screen changes meanwhile.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [id, announced])

  const turnOn = useCallback(() => {
    speaker.current?.turnOn().then(
      (isOn) => setSound(isOn ? 'on' : 'failed'),
      () => setSound('failed'),
    )
  }, [])
  return { sound, turnOn }
}
