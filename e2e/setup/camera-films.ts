import { join } from 'node:path'
import type { LaunchOptions } from '@playwright/test'
import { writeFakeCameraFile } from '@/lib/testing/qr-images-camera-file'
import { sandboxPerson, type SandboxPerson } from '@/sandbox/people/sandbox-person'
import { citizenCardOf } from '../fixtures/cards'
import { browserOptions } from './browser-options'
import { requireEnv } from './copy-database'

const FILMS = 4
const SEED = 1

/** Whose card is filmed: people whom the desk does not know yet and the gateway does. */
export function filmedPerson(index: number): SandboxPerson {
  for (let at = 900_000 + index * 1000; ; at++) {
    const person = sandboxPerson(SEED, at)
    if (person.resultCode === '000' && person.birthDate.day) return person
  }
}

/** Films each card once, for Chromium's fake camera. */
export async function writeFilms(folder: string): Promise<void> {
  for (let index = 0; index < FILMS; index++) {
    await writeFakeCameraFile(join(folder, `card-${index}.y4m`), citizenCardOf(filmedPerson(index)))
  }
}

export function filmOf(index: number): string {
  return join(requireEnv('E2E_FOLDER'), `card-${index}.y4m`)
}

/** How to start a browser whose camera shows a film. */
export function cameraLaunchOptions(film: string): LaunchOptions {
  const { launchOptions } = browserOptions
  return {
    ...launchOptions,
    args: [
      ...launchOptions.args,
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  }
}
