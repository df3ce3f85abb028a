import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One hash over the names and contents of files and folders (folders with all they hold, in a fixed order).
 * A path that does not exist counts as absent: creating it changes the hash.
 *
 * @param {string} root
 * @param {string[]} paths relative to root
 * @param {(path: string) => boolean} [isIgnored] relative paths left out
 * @returns {string}
 */
export function hashFiles(root, paths, isIgnored = () => false) {
  const hash = createHash('sha256')
  for (const path of paths.toSorted()) addToHash(hash, root, path, isIgnored)
  return hash.digest('hex')
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} root
 * @param {string} path
 * @param {(path: string) => boolean} isIgnored
 */
function addToHash(hash, root, path, isIgnored) {
  if (isIgnored(path)) return
  const found = lstatSync(join(root, path), { throwIfNoEntry: false })
  if (!found) return
  if (found.isDirectory()) {
    for (const name of readdirSync(join(root, path)).toSorted()) addToHash(hash, root, `${path}/${name}`, isIgnored)
    return
  }
  if (!found.isFile()) return
  const content = readFileSync(join(root, path))
  hash.update(`${path}\0${content.length}\0`).update(content)
}
