// Makes a real facility and its rooms, or brings them up to date: a new production database has none.
import { z } from 'zod'
import { commandTexts } from '@/lib/content/commands'
import { getDatabase } from '@/lib/db/get-database'
import { getEnv } from '@/lib/env'
import { setUpFacility } from '@/lib/use-cases/facility/set-up-facility'
import { commandActor } from './command/command-actor'
import { readArguments } from './command/read-arguments'
import { runCommand } from './command/run-command'
import { readRooms } from './facility/read-rooms'

const argumentsSchema = z
  .object({
    name: z.string().trim().normalize().min(1).max(200).optional(),
    rooms: z.string().optional(),
    room: z.array(z.string()).default([]),
  })
  .refine(({ name, rooms, room }) => name !== undefined || rooms !== undefined || room.length > 0)
  .refine(({ rooms, room }) => rooms === undefined || room.length === 0)

await runCommand(async () => {
  const texts = commandTexts.facilityCreate
  const options = {
    name: { type: 'string' },
    rooms: { type: 'string' },
    room: { type: 'string', multiple: true },
  } as const
  const given = readArguments(options, argumentsSchema)
  if (!given) {
    console.error(texts.usage)
    return 2
  }
  const { FACILITY_CODE: facilityCode, TIEPDON_DEMO: demo } = getEnv()
  if (demo) {
    console.error(texts.demo)
    return 1
  }
  const rooms = readRooms(given.rooms, given.room)
  if (!rooms.ok) {
    console.error(rooms.error.join('\n'))
    return 1
  }
  const { name } = given
  const setup = { facilityCode, rooms: rooms.value, ...(name !== undefined && { name }) }
  const done = await setUpFacility(getDatabase(), setup, commandActor())
  if (!done.ok) {
    console.error(texts.nameMissing)
    return 1
  }
  console.log(texts.done(facilityCode, done.value))
  return 0
})
