import { speakDigits, speakNumber } from './speak-number'
import { letterWord, type SpokenWord } from './spoken-word'

/**
 * "mời số bốn mươi lăm, đến phòng mười hai": what a call sounds like, word by word. A number from before midnight is
 * said to be yesterday's, since today has the same.
 */
export function speakCall(call: { number: number; numberDay?: string | undefined; roomCode: string }): SpokenWord[] {
  const { number, numberDay, roomCode } = call
  const ofYesterday: SpokenWord[] = numberDay === undefined ? [] : ['của hôm qua']
  return ['mời số', ...speakNumber(number), ...ofYesterday, 'đến phòng', ...speakRoomCode(roomCode)]
}

/** A room's code as people say it: "12" as a number, "P3A" by letters and numbers, "05" digit by digit. */
function speakRoomCode(code: string): SpokenWord[] {
  return (code.match(/\d+|[A-Z]/g) ?? []).flatMap((part) => {
    const letter = letterWord(part)
    if (letter) return [letter]
    return part.length > 4 || part.startsWith('0') ? speakDigits(part) : speakNumber(Number(part))
  })
}
