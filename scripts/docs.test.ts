import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const ROOT = join(import.meta.dirname, '..')
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))
const rootNames = new Set(readdirSync(ROOT))
const pages = ['README.md', ...pagesIn('docs'), ...pagesIn('docs/adr')]

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8')

  it('links to files that exist', () => {
    const links = findAll(text, /\]\(([^)\s]+)\)/g).filter((link) => !/^(https?:|mailto:|#)/.test(link))
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(page), link.replace(/#.*/, ''))))).toEqual([])
  })

  it('names paths that exist', () => {
    const paths = findAll(text.replaceAll(/^```.*?^```/gms, ''), /`([^`\s]+)`/g).filter(isPathOfOurs)
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })

  it('names commands that exist', () => {
    const commands = findAll(text, /npm run ([a-z][\w:-]*)/g)
    expect(commands.filter((command) => !(command in scripts))).toEqual([])
  })
})

/** `lib/env.ts` or `lib/domain/`; not `/etc/…` of the server, a route, a pattern, or what a run makes. */
function isPathOfOurs(code: string): boolean {
  if (!/^[\w.@()[\]-]+\/[\w.@()[\]/-]*$/.test(code)) return false
  const [first = ''] = code.split('/')
  return rootNames.has(first) || /\.(tsx?|m?js|cjs|sql|md|css|json|sh)$/.test(code)
}

function pagesIn(folder: string): string[] {
  const names = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.md'))
  return names.map((name) => `${folder}/${name}`)
}

function findAll(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}
