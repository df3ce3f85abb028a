// Makes the clips of the waiting room's voice anew. Needs espeak-ng and lame (Debian packages of these names); the
// clips are part of the repository, so that nobody else does. See docs/adr/016-queue-and-display.md for the licence.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CLIP_OF_WORD } from '@/lib/domain/queue/spoken-word'
import { readWave, trimWave, writeWave } from './speech/wave'

const FOLDER = 'public/sounds'
const WORDS_PER_MINUTE = '125'
const PITCH = '42'

/** How letters of a room's code are said. */
const LETTER_NAMES: Record<string, string> = {
  A: 'a',
  B: 'bê',
  C: 'xê',
  D: 'đê',
  E: 'e',
  F: 'ép phờ',
  G: 'giê',
  H: 'hát',
  I: 'i',
  J: 'di',
  K: 'ca',
  L: 'lờ',
  M: 'mờ',
  N: 'nờ',
  O: 'o',
  P: 'pê',
  Q: 'quy',
  R: 'rờ',
  S: 'ét sì',
  T: 'tê',
  U: 'u',
  V: 'vê',
  W: 'vê kép',
  X: 'ích xì',
  Y: 'i dài',
  Z: 'dét',
}

const folder = mkdtempSync(join(tmpdir(), 'tiepdon-speech-'))
try {
  mkdirSync(FOLDER, { recursive: true })
  for (const [word, clip] of Object.entries(CLIP_OF_WORD)) makeClip(LETTER_NAMES[word] ?? word, clip)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function makeClip(text: string, clip: string): void {
  const wave = join(folder, `${clip}.wav`)
  execFileSync('espeak-ng', ['-v', 'vi', '-s', WORDS_PER_MINUTE, '-p', PITCH, '-w', wave, text])
  writeFileSync(wave, writeWave(trimWave(readWave(readFileSync(wave)))))
  // One channel, constant 40 kbit/s: what a voice of 22 kHz needs, and every browser reads it.
  execFileSync('lame', ['--quiet', '-m', 'm', '-b', '40', '--cbr', wave, join(FOLDER, `${clip}.mp3`)])
}
