import { existsSync } from 'node:fs'

const DEBIAN_CHROMIUM = '/usr/bin/chromium'

// Without these Chromium asks hosts of its own on every start.
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
const AS_ROOT = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** The browser of the tests and benches: Debian's Chromium where there is one, else Playwright's own. */
export const browserOptions = {
  launchOptions: {
    ...(existsSync(DEBIAN_CHROMIUM) && { executablePath: DEBIAN_CHROMIUM }),
    args: [...QUIET, ...AS_ROOT],
  },
}
