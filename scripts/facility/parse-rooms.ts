import { z } from 'zod'
import { err, ok, type Result } from '@/lib/domain/result'
import { roomCodeSchema } from '@/lib/domain/visit/visit.schema'
import type { GivenRoom } from '@/lib/use-cases/facility/set-up-facility'
import { splitCsv, type CsvLine } from './split-csv'

export type RoomProblemCode = 'code_wrong' | 'name_wrong' | 'floor_wrong' | 'code_repeated' | 'too_many_parts'
/** `line` of the file, or which `--room` (1 is the first). */
export interface RoomProblem {
  line: number
  code: RoomProblemCode
}

type Rooms = Result<GivenRoom[], RoomProblem[]>

const HEADER = /^(code|mã|ma)/i
const nameSchema = z.string().trim().min(1).max(100)
const floorSchema = z.string().trim().max(20)

/** `code,name,floor` per line, also with semicolons or tabs as Excel writes them; a heading line is passed over. */
export function parseRoomFile(text: string): Rooms {
  const lines = splitCsv(text)
  return parseLines(lines.filter(({ cells }, at) => !(at === 0 && HEADER.test(cells[0] ?? '') && cells.length > 1)))
}

/** `12:Nội tổng quát:2` each. */
export function parseRoomArguments(rooms: readonly string[]): Rooms {
  return parseLines(rooms.map((room, at) => ({ line: at + 1, cells: room.split(':') })))
}

function parseLines(lines: readonly CsvLine[]): Rooms {
  const rooms = new Map<string, GivenRoom>()
  const problems: RoomProblem[] = []
  for (const { line, cells } of lines) {
    const room = parseCells(cells)
    if (!room.ok) problems.push({ line, code: room.error })
    else if (rooms.has(room.value.code)) problems.push({ line, code: 'code_repeated' })
    else rooms.set(room.value.code, room.value)
  }
  return problems.length > 0 ? err(problems) : ok([...rooms.values()])
}

function parseCells([code = '', name = '', floor = '', ...rest]: readonly string[]): Result<
  GivenRoom,
  RoomProblemCode
> {
  const parsedCode = roomCodeSchema.safeParse(code.trim().toUpperCase())
  if (!parsedCode.success) return err('code_wrong')
  const parsedName = nameSchema.safeParse(name.normalize('NFC'))
  if (!parsedName.success) return err('name_wrong')
  const parsedFloor = floorSchema.safeParse(floor.normalize('NFC'))
  if (!parsedFloor.success) return err('floor_wrong')
  if (rest.some((cell) => cell.trim() !== '')) return err('too_many_parts')
  return ok({ code: parsedCode.data, name: parsedName.data, ...(parsedFloor.data && { floor: parsedFloor.data }) })
}
