import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv as parseDotEnv } from 'node:util'
import { describe, expect, it } from 'vitest'
import { EnvError, parseEnv, parseSettings, readAppSecret, settingsSchema } from './env'

const complete = {
  DATABASE_URL: 'postgresql://app:secret@127.0.0.1:5432/app',
  APP_SECRET_FILE: '/keys/secret',
  FACILITY_CODE: '31999',
  BHXH_BASE_URL: 'http://127.0.0.1:4000',
  BHXH_USERNAME: '31999_BV',
  BHXH_PASSWORD: 'mat-khau',
  BHXH_OFFICER_NAME: 'Cán Bộ Mẫu',
  BHXH_OFFICER_ID: '031999000001',
}

describe('parseEnv', () => {
  it('fills the documented defaults', () => {
    expect(parseEnv(complete)).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 3000,
      DATA_DIR: '.data',
      BHXH_TIMEOUT_MS: 8000,
      LOOKUP_TIMEOUT_MS: 4000,
      TRUST_PROXY: false,
      LOG_LEVEL: 'info',
    })
  })

  it('splits LOOKUP_URLS', () => {
    const env = parseEnv({ ...complete, LOOKUP_URLS: 'https://a.example, https://b.example', LOOKUP_TOKEN: 'ma' })
    expect(env.LOOKUP_URLS).toEqual(['https://a.example', 'https://b.example'])
  })

  it.each(['DATABASE_URL', 'APP_SECRET_FILE', 'FACILITY_CODE', 'BHXH_BASE_URL', 'BHXH_PASSWORD', 'BHXH_OFFICER_ID'])(
    'names %s when it is missing or empty',
    (key) => {
      expect(() => parseEnv({ ...complete, [key]: undefined })).toThrow(`Thiếu ${key}:`)
      expect(() => parseEnv({ ...complete, [key]: '' })).toThrow(`Thiếu ${key}:`)
    },
  )

  it.each([
    ['PORT', '0'],
    ['PORT', 'ba nghìn'],
    ['DATABASE_URL', 'mysql://x@y/z'],
    ['FACILITY_CODE', '319'],
    ['BHXH_BASE_URL', 'gdbhyt.example'],
    ['BHXH_OFFICER_ID', '1234'],
    ['BHXH_TIMEOUT_MS', '5'],
    ['LOOKUP_URLS', 'https://a.example,ftp://b.example'],
    ['LOOKUP_URLS', 'https://a.example,http://b.example'],
    ['LOOKUP_URLS', 'a.example'],
    ['LOOKUP_TIMEOUT_MS', '5'],
    ['TRUST_PROXY', 'yes'],
    ['LOG_LEVEL', 'loud'],
  ])('says that %s=%s is wrong', (key, value) => {
    expect(() => parseEnv({ ...complete, [key]: value })).toThrow(`Sai ${key}:`)
  })

  it('does not repeat a value, which may be a password', () => {
    const attempt = () => parseEnv({ ...complete, DATABASE_URL: 'mysql://app:rat-mat@db/app' })
    expect(attempt).toThrow('DATABASE_URL')
    expect(attempt).not.toThrow('rat-mat')
  })

  it('names LOOKUP_TOKEN where a service is to be asked without one', () => {
    expect(() => parseEnv({ ...complete, LOOKUP_URLS: 'https://a.example' })).toThrow('Thiếu LOOKUP_TOKEN:')
  })

  it('names all problems at once', () => {
    expect(() => parseEnv({})).toThrow(/Thiếu DATABASE_URL.*\nThiếu BHXH_OFFICER_ID/s)
  })
})

describe('parseSettings', () => {
  it('accepts an empty environment', () => {
    expect(parseSettings({}).PORT).toBe(3000)
  })

  it('still refuses a wrong value', () => {
    expect(() => parseSettings({ PORT: '70000' })).toThrow(EnvError)
  })
})

describe('.env.example', () => {
  const example = parseDotEnv(readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8'))

  it('holds every key of the schema and no other', () => {
    expect(Object.keys(example).toSorted()).toEqual(settingsSchema.keyof().options.toSorted())
  })

  it('is a working local setting', () => {
    expect(parseSettings(example)).toMatchObject({ PORT: 3000, FACILITY_CODE: '31999' })
  })
})

describe('readAppSecret', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secret-'))

  it('reads 32 bytes', () => {
    const file = join(folder, 'good')
    writeFileSync(file, `${'0a'.repeat(32)}\n`)
    expect(readAppSecret(file)).toEqual(Buffer.alloc(32, 0x0a))
  })

  it.each(['', 'abc', '0a'.repeat(31), 'zz'.repeat(32)])('refuses %j', (text) => {
    const file = join(folder, 'bad')
    writeFileSync(file, text)
    expect(() => readAppSecret(file)).toThrow('không đúng dạng')
  })

  it('names a file that is not there', () => {
    expect(() => readAppSecret(join(folder, 'none'))).toThrow('APP_SECRET_FILE')
  })
})
