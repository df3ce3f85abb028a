import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLIP_OF_WORD } from '@/lib/domain/queue/spoken-word'
import { readWave, trimWave, writeWave } from './wave'

const FOLDER = 'public/sounds'
const clips = Object.values(CLIP_OF_WORD)

describe('the clips that ship with the app', () => {
  it('are one for each word, and no others', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(clips.map((clip) => `${clip}.mp3`).toSorted())
  })

  it.each(clips)('%s is a short MP3', (clip) => {
    const bytes = readFileSync(join(FOLDER, `${clip}.mp3`))
    // A frame of MPEG layer III begins with eleven bits set.
    const isFrame = bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0
    expect(isFrame || bytes.subarray(0, 3).toString() === 'ID3').toBe(true)
    expect(bytes.length).toBeLessThan(12_000)
  })

  it('are small enough for a slow network', () => {
    expect(clips.reduce((total, clip) => total + statSync(join(FOLDER, `${clip}.mp3`)).size, 0)).toBeLessThan(300_000)
  })
})

it('cuts silence, brings a clip to full loudness and begins and ends in silence', () => {
  const rateHz = 22_050
  const samples = new Int16Array(rateHz).map((_, at) =>
    at > 8000 && at < 12_000 ? Math.round(3000 * Math.sin(at / 10)) : 0,
  )
  const trimmed = trimWave(readWave(writeWave({ rateHz, samples })))
  expect(trimmed.samples.length).toBeGreaterThan(3900)
  expect(trimmed.samples.length).toBeLessThan(4700)
  expect(Math.max(...trimmed.samples)).toBeGreaterThan(27_000)
  expect(Math.abs(trimmed.samples[0] ?? 1)).toBe(0)
  expect(Math.abs(trimmed.samples.at(-1) ?? 1)).toBe(0)
})
