import { mkdirSync, mkdtempSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { hashFiles } from './hash-files.mjs'

let root = ''
const write = (path: string, text: string) => writeFileSync(join(root, path), text)
const hash = () => hashFiles(root, ['app', 'lock.json', 'proxy.ts'], (path) => path.endsWith('.test.ts'))

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hash-'))
  mkdirSync(join(root, 'app/desk'), { recursive: true })
  write('lock.json', '{}')
  write('app/a.ts', 'a')
  write('app/desk/b.ts', 'b')
})

describe('hashFiles', () => {
  it.each([
    ['a changed file', () => write('app/desk/b.ts', 'c')],
    ['a new file', () => write('app/desk/c.ts', '')],
    ['a path that was absent', () => write('proxy.ts', '')],
    ['a renamed file', () => renameSync(join(root, 'app/a.ts'), join(root, 'app/z.ts'))],
    ['text moved from one file to another', () => (write('app/a.ts', ''), write('app/desk/b.ts', 'ab'))],
  ])('%s changes it', (_, change) => {
    const before = hash()
    change()
    expect(hash()).not.toBe(before)
  })

  it.each([
    ['an ignored file', () => write('app/a.test.ts', 'x')],
    ['a file outside', () => write('README.md', 'x')],
    ['a new time stamp', () => utimesSync(join(root, 'app/a.ts'), 1, 1)],
  ])('%s does not', (_, change) => {
    const before = hash()
    change()
    expect(hash()).toBe(before)
  })
})
