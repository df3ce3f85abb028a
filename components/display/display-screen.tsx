'use client'

import { displayText } from '@/lib/content/display'
import { CurrentCall } from './current-call'
import { DisplayFooter } from './display-footer'
import { LostBanner } from './lost-banner'
import { RoomNumbers } from './room-numbers'
import { SoundButton } from './sound-button'
import { useSpeech } from './speech/use-speech'
import { useDisplay } from './use-display'

/** The waiting-room wall: the number called now, the last number of each room, and whether the screen is alive. */
export function DisplayScreen() {
  const { view, lostAt, clockAheadMs, announced } = useDisplay()
  const { sound, turnOn } = useSpeech(view.current, view.announcing, announced)
  const { current, announcing, rooms } = view
  const others = rooms.filter(({ id }) => id !== current?.id)
  return (
    <div className="bg-display-deep flex min-h-dvh flex-col text-white lg:h-dvh lg:overflow-hidden">
      <LostBanner lostAt={lostAt} clockAheadMs={clockAheadMs} />
      <main className="flex min-h-0 grow flex-col lg:grid lg:grid-cols-[5fr_4fr]">
        <h1 className="sr-only">{displayText.title}</h1>
        <CurrentCall call={current} announcing={announcing} />
        <RoomNumbers calls={others} />
      </main>
      <DisplayFooter clockAheadMs={clockAheadMs} />
      <SoundButton sound={sound} onTurnOn={turnOn} />
    </div>
  )
}
