import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { BackupFrame, BackupHead } from '@/lib/domain/backup/backup-frame.schema'
import { openBackup } from './open-backup'
import { readFrames } from './read-frames'
import { createRecoveryKey, findRecoveryKey } from './recovery-key'
import { sealBackup } from './seal-backup'
import { writeFrames } from './write-frames'

const folder = mkdtempSync(join(tmpdir(), 'tiepdon-backup-'))
const hash = 'a'.repeat(64)
const head: BackupHead = {
  kind: 'head',
  format: 1,
  takenAt: '2026-11-26T01:27:50.000Z',
  facilityCode: '31999',
  appSecret: 'b'.repeat(64),
  migrations: [{ hash, createdAt: 1 }],
}
const end: BackupFrame = { kind: 'end', tables: 1, rows: 2, sequences: [] }
const secretWords = 'Nguyễn Thị Mẫu'

function framesOf(pieces: readonly Buffer[]): BackupFrame[] {
  return [
    head,
    { kind: 'table', name: 'person', columns: ['facility_code', 'id'] },
    ...pieces.map((data) => ({ kind: 'rows' as const, data })),
    { kind: 'table-end', rows: 2, sha256: hash },
    end,
  ]
}

async function* stream<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = []
  for await (const item of items) collected.push(item)
  return collected
}

async function readWith(file: string, key: string): Promise<BackupFrame[]> {
  return collect(await openBackup(file, key))
}

describe('a sealed backup', () => {
  const file = join(folder, 'whole.age')
  const frames = framesOf([Buffer.from(`31999\t${secretWords}\n`), randomBytes(200_000)])
  let publicKey = ''
  let recoveryKey = ''
  let bytes = 0

  beforeAll(async () => {
    const created = await createRecoveryKey()
    publicKey = created.publicKey
    recoveryKey = created.recoveryKey
    const sealed = await sealBackup(stream(frames), { file, publicKey })
    bytes = sealed.bytes
  })

  it('opens with the recovery key, and with it alone', async () => {
    expect(await readWith(file, recoveryKey)).toEqual(frames)
    const { recoveryKey: another } = await createRecoveryKey()
    await expect(readWith(file, another)).rejects.toMatchObject({ code: 'wrong_key' })
    const mistyped = `${recoveryKey.slice(0, -1)}${recoveryKey.endsWith('Q') ? 'P' : 'Q'}`
    await expect(readWith(file, mistyped)).rejects.toMatchObject({ code: 'key_malformed' })
  })

  it('shows nothing of what it holds', () => {
    expect(bytes).toBeGreaterThan(200_000)
    const content = readFileSync(file, 'latin1')
    for (const secret of [secretWords, head.appSecret, 'person']) expect(content).not.toContain(secret)
  })

  it('is refused wherever it was cut off', async () => {
    const cut = join(folder, 'cut.age')
    for (const length of [0, 10, 21, 100, 200, 1000, 65_000, 66_000, 131_300, bytes - 1]) {
      writeFileSync(cut, readFileSync(file))
      truncateSync(cut, length)
      const code = length < 22 ? 'not_a_backup' : 'damaged'
      await expect(readWith(cut, recoveryKey), String(length)).rejects.toMatchObject({ code })
    }
  })

  it('is refused with any one bit changed', async () => {
    const changed = join(folder, 'changed.age')
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes - 1), fc.nat(7), async (at, bit) => {
        const content = readFileSync(file)
        content[at] = (content[at] ?? 0) ^ (1 << bit)
        writeFileSync(changed, content)
        await expect(readWith(changed, recoveryKey)).rejects.toMatchObject({
          code: expect.stringMatching(/^(damaged|wrong_key|not_a_backup)$/),
        })
      }),
      { numRuns: 40 },
    )
  })

  it('leaves no file behind where the database broke off', async () => {
    async function* breaking(): AsyncGenerator<BackupFrame> {
      yield* frames.slice(0, 3)
      throw new Error('connection lost')
    }
    const broken = join(folder, 'broken.age')
    await expect(sealBackup(breaking(), { file: broken, publicKey })).rejects.toThrow('connection lost')
    expect([existsSync(broken), existsSync(`${broken}.part`)]).toEqual([false, false])
  })
})

describe('frames', () => {
  it('are read again however the bytes arrive', async () => {
    const pieces = fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(pieces, fc.integer({ min: 1, max: 97 }), async (rows, step) => {
        const frames = framesOf(rows.map((row) => Buffer.from(row)))
        const bytes = Buffer.concat(await collect(writeFrames(stream(frames))))
        const parts = Array.from({ length: Math.ceil(bytes.length / step) }, (_, index) =>
          bytes.subarray(index * step, (index + 1) * step),
        )
        expect(await collect(readFrames(stream(parts)))).toEqual(frames)
      }),
    )
  })

  it.each([
    ['nothing', []],
    ['no end', framesOf([]).slice(0, -1)],
    ['no head', framesOf([]).slice(1)],
    ['two heads', [head, head, end]],
    ['something after the end', [...framesOf([]), end]],
  ])('with %s are refused', async (_, frames) => {
    await expect(collect(readFrames(writeFrames(stream(frames))))).rejects.toMatchObject({ code: 'damaged' })
  })

  it('of a newer program say so', async () => {
    const newer = Buffer.from(`${JSON.stringify({ kind: 'head', format: 2, nobody: 'knows' })}\n`)
    await expect(collect(readFrames(stream([newer])))).rejects.toMatchObject({ code: 'newer_version' })
  })
})

describe('findRecoveryKey', () => {
  it('finds the key among what npm and age-keygen write around it', async () => {
    const { recoveryKey } = await createRecoveryKey()
    expect(findRecoveryKey(`\n> tiepdon@0.1.0 backup:key\n# created: 2026\n${recoveryKey}\n`)).toBe(recoveryKey)
    expect(findRecoveryKey(recoveryKey.toLowerCase())).toBe(recoveryKey)
  })

  it.each(['', 'mật khẩu', 'age1hnye984cm9dspg2p9k9se7ctsqpqxlkdf6n9wus72wdr9c9v2ujqsl26un'])('refuses %j', (text) => {
    expect(() => findRecoveryKey(text)).toThrow(expect.objectContaining({ code: 'key_malformed' }))
  })
})
