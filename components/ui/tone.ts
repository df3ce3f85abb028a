/** The four meanings of colour, and none. Each is always told by a word or sign beside the colour too. */
export type Tone = 'good' | 'attention' | 'wrong' | 'note' | 'neutral'

export const TONE_CLASSES = {
  good: 'bg-good-tint text-good',
  attention: 'bg-attention-tint text-attention',
  wrong: 'bg-wrong-tint text-wrong',
  note: 'bg-note-tint text-note',
  neutral: 'bg-page text-soft',
} as const satisfies Record<Tone, string>
