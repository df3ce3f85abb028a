import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const DEBIAN_CHROMIUM = '/usr/bin/chromium'
const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-core']

/**
 * A browser for the end-to-end tests: what is there, else Playwright's own download, else Debian's (as root). Where
 * none is to be had the tests themselves fail and say so.
 */
export function ensureBrowser() {
  const hasBrowser = existsSync(DEBIAN_CHROMIUM) || hasPlaywrightBrowser()
  if (hasBrowser && hasVietnameseFont()) return
  if (!hasBrowser && run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])) return
  installDebianPackages()
}

function hasPlaywrightBrowser() {
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH || join(homedir(), '.cache/ms-playwright')
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('chromium'))
}

function hasVietnameseFont() {
  const answer = spawnSync('fc-list', [':lang=vi'], { encoding: 'utf8' })
  return answer.status === 0 && answer.stdout.trim() !== ''
}

function installDebianPackages() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  if (!run('apt-get', ['update'])) return
  run('apt-get', ['install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES])
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0
}
