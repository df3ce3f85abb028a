import { readFileSync } from 'node:fs'
import { commandTexts } from '@/lib/content/commands'
import { err, type Result } from '@/lib/domain/result'
import type { GivenRoom } from '@/lib/use-cases/facility/set-up-facility'
import { parseRoomArguments, parseRoomFile, type RoomProblem } from './parse-rooms'

const texts = commandTexts.facilityCreate

/** The rooms of `--rooms file` or of the `--room` arguments; else sentences that say what is wrong with them. */
export function readRooms(file: string | undefined, rooms: readonly string[]): Result<GivenRoom[], string[]> {
  if (file === undefined) return describe(parseRoomArguments(rooms), (at) => `--room "${rooms[at - 1]}"`)
  const bytes = readOrNull(file)
  if (!bytes) return err([texts.fileUnreadable(file)])
  try {
    return describe(parseRoomFile(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), texts.inLine)
  } catch {
    return err([texts.fileNotUtf8(file)])
  }
}

function describe(
  parsed: Result<GivenRoom[], RoomProblem[]>,
  nameLine: (line: number) => string,
): Result<GivenRoom[], string[]> {
  if (parsed.ok) return parsed
  return err(parsed.error.map(({ line, code }) => `${nameLine(line)}: ${texts.problems[code]}.`))
}

function readOrNull(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}
