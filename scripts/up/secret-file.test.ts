import { mkdirSync, mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAppSecret } from '@/lib/env'
import { ensureSecretFile } from './secret-file'

const newFolder = () => mkdtempSync(join(tmpdir(), 'data-'))

describe('ensureSecretFile', () => {
  it('makes a key only its owner can read, which the app accepts', async () => {
    const file = await ensureSecretFile(newFolder())
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readAppSecret(file)).toHaveLength(32)
  })

  it('keeps the key of the last start', async () => {
    const folder = newFolder()
    const first = readFileSync(await ensureSecretFile(folder), 'utf8')
    expect(readFileSync(await ensureSecretFile(folder), 'utf8')).toBe(first)
  })

  it('refuses to make a new key beside an existing database', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'postgres/cluster'), { recursive: true })
    await expect(ensureSecretFile(folder)).rejects.toThrow('app-secret')
  })
})
