import { Volume2, VolumeX } from 'lucide-react'
import { displayText } from '@/lib/content/display'
import type { SoundState } from './speech/use-speech'

/** Browsers stay silent until somebody has pressed something once; afterwards this is gone. */
export function SoundButton({ sound, onTurnOn }: { sound: SoundState; onTurnOn: () => void }) {
  if (sound === 'on') return null
  return (
    <button
      type="button"
      onClick={onTurnOn}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- nothing else on this page takes a key, and a wall has no mouse
      autoFocus
      className="rounded-card text-ink fixed inset-x-4 bottom-20 mx-auto flex w-fit max-w-[calc(100%-32px)] items-center gap-4 bg-white px-6 py-4 text-left outline-offset-4 focus-visible:outline-white"
    >
      {sound === 'failed' ? <VolumeX aria-hidden size={32} /> : <Volume2 aria-hidden size={32} />}
      <span>
        <strong className="block text-[22px] leading-7 font-bold">{displayText.soundOn}</strong>
        <span className="text-soft text-table">
          {sound === 'failed' ? displayText.soundFailed : displayText.soundHint}
        </span>
      </span>
    </button>
  )
}
