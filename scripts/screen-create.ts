// Registers a wall screen and prints the code that pairs it, this once.
import { z } from 'zod'
import { createScreen, PAIR_WITHIN_MINUTES } from '@/lib/auth/screen/manage-screens'
import { commandTexts } from '@/lib/content/commands'
import { getDatabase } from '@/lib/db/get-database'
import { roomCodeSchema } from '@/lib/domain/visit/visit.schema'
import { getEnv } from '@/lib/env'
import { commandActor } from './command/command-actor'
import { readArguments } from './command/read-arguments'
import { runCommand } from './command/run-command'

const argumentsSchema = z.object({
  name: z.string().trim().min(1).max(100),
  rooms: z
    .string()
    .transform((list) => list.split(',').map((code) => code.trim().toUpperCase()))
    .pipe(z.array(roomCodeSchema))
    .default([]),
  names: z.boolean().default(false),
})

await runCommand(async () => {
  const texts = commandTexts.screenCreate
  const options = { name: { type: 'string' }, rooms: { type: 'string' }, names: { type: 'boolean' } } as const
  const wanted = readArguments(options, argumentsSchema)
  if (!wanted) {
    console.error(texts.usage)
    return 2
  }
  const screen = {
    facilityCode: getEnv().FACILITY_CODE,
    name: wanted.name,
    roomCodes: wanted.rooms,
    showNames: wanted.names,
  }
  const code = await createScreen(getDatabase().db, screen, commandActor(), new Date())
  console.error(texts.steps(PAIR_WITHIN_MINUTES))
  console.log(code)
  return 0
})
