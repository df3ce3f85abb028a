import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  citizenCardText,
  hexOf,
  insuranceCardFields,
  MRZ_LINES,
  newInsuranceCardFields,
} from '@/lib/testing/builders/scan-texts'
import { parseScan } from './parse-scan'
import { scanChannelSchema, scanSchema, type Scan, type ScanChannel } from './scan.schema'

// FC_SEED=… repeats a run; the seed is printed by fast-check with every failure and here with every run.
const seed = Number(process.env.FC_SEED ?? 20_261_120)
const TIMEOUT_MS = 25_000

const NAMES = [
  'Nguyễn Văn A',
  'Lê Thị Bê',
  'Bùi Hữu Đức',
  'Trần Thắng',
  'ĐẶNG THỊ ÁNH',
  'Lò Ầm Ề',
  'Hà Ân',
  'Ngô Mẫn Nhi',
]
const SAMPLES = [
  citizenCardText(),
  citizenCardText({ oldId: '', extra: ['', '', '', ''] }),
  citizenCardText({ extra: ['001090000009', 'Trần Thị B', '', ''] }),
  insuranceCardFields().join('|'),
  newInsuranceCardFields().join('|'),
  MRZ_LINES.join('\n'),
  'TD1:31999:20261120:P12:45',
  'DN 4 01 0123456789',
  '001 090 000 001',
  '{"a":1}',
  'https://vneid.example/x',
]
const HAZARDS = [
  '|',
  '¦',
  '｜',
  '\\',
  '$',
  '?',
  '\uFFFD',
  '\0',
  '\uFEFF',
  '\r',
  '\n',
  '\t',
  '-',
  'Đ',
  'Ð',
  'é',
  'â',
  '0',
  '９',
  '<',
  '\u0302',
  '\uD800',
]

const channels = fc.constantFrom(...scanChannelSchema.options)
const edits = fc.array(
  fc.record({
    at: fc.nat({ max: 400 }),
    remove: fc.nat({ max: 3 }),
    insert: fc.oneof(fc.constantFrom('', ...HAZARDS, ...SAMPLES), fc.string({ maxLength: 4, unit: 'binary' })),
  }),
  { maxLength: 5 },
)
const mutated = (samples: readonly string[]) =>
  fc.tuple(fc.constantFrom(...samples), edits).map(([text, list]) => list.reduce(applyEdit, text))
const anyText = fc.oneof(
  { weight: 6, arbitrary: mutated(SAMPLES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...HAZARDS), maxLength: 60 }) },
)

describe(`any text (seed ${seed})`, () => {
  it(
    'gives a scan of the promised shape or a refusal, and never throws',
    () => {
      const kinds = new Set<string>()
      fc.assert(
        fc.property(anyText, channels, (raw, channel) => {
          const result = parseScan(raw, channel)
          kinds.add(result.ok ? result.value.kind : result.error.code)
          if (!result.ok) return
          scanSchema.parse(result.value)
          checkTexts(result.value)
        }),
        { seed, numRuns: 60_000 },
      )
      // The run is worth nothing if it never gets past the first refusal.
      expect([...kinds].toSorted()).toEqual(
        expect.arrayContaining([
          'citizen-card',
          'dynamic-code',
          'insurance-card',
          'mrz',
          'text-query',
          'ticket',
          'invalid_date',
        ]),
      )
    },
    TIMEOUT_MS,
  )
})

describe(`no wrong person (seed ${seed})`, () => {
  const cards = SAMPLES.slice(0, 3)

  it(
    'a damaged citizen card yields only numbers that stand in it',
    () => {
      fc.assert(
        fc.property(mutated(cards), channels, (raw, channel) => {
          const scan = readOrNothing(raw, channel)
          const digits = digitsOf(raw)
          for (const number of [scan?.personalNumber, scan?.cancelledPersonalNumber, scan?.oldIdNumber]) {
            check(number === undefined || digits.includes(number), `${number} is not in the text`)
          }
        }),
        { seed, numRuns: 30_000 },
      )
    },
    TIMEOUT_MS,
  )

  it(
    'a lost or added character in the number of a card never makes another number',
    () => {
      const number = fc.integer({ min: 0, max: 999_999_999_999 }).map((value) => String(value).padStart(12, '0'))
      fc.assert(
        fc.property(number, fc.nat({ max: 11 }), fc.constantFrom('', '0', '7', 'O', '?'), (original, at, instead) => {
          const damaged = original.slice(0, at) + instead + original.slice(at + (instead === '' ? 1 : 0))
          const scan = readOrNothing(citizenCardText({ number: damaged }), 'wedge')
          check(scan?.personalNumber === undefined, `${damaged} gave a number`)
        }),
        { seed, numRuns: 5_000 },
      )
    },
    TIMEOUT_MS,
  )

  it(
    'hex that Telex or VNI composed gives the right name or none',
    () => {
      const name = fc.array(fc.constantFrom(...NAMES.flatMap((text) => text.split(' '))), {
        minLength: 2,
        maxLength: 5,
      })
      fc.assert(
        fc.property(name, fc.constantFrom(composeTelex, composeVni), fc.boolean(), (words, compose, capitals) => {
          const typed = hexOf(words.join(' '))
          const composed = compose(capitals ? typed.toUpperCase() : typed)
          const scan = readOrNothing(insuranceCardFields().with(1, composed).join('|'), 'wedge')
          check(scan?.insuranceCardNumber === 'DN4010123456789' && scan.validTo === '2025-12-31', 'number or date lost')
          check(scan?.fullName === undefined || scan.fullName === words.join(' '), `wrong name ${scan?.fullName}`)
          check(scan?.textTrusted === (scan?.fullName !== undefined), 'trust without a name')
        }),
        { seed, numRuns: 5_000 },
      )
    },
    TIMEOUT_MS,
  )
})

function applyEdit(text: string, { at, remove, insert }: { at: number; remove: number; insert: string }): string {
  const from = at % (text.length + 1)
  return text.slice(0, from) + insert + text.slice(from + remove)
}

function readOrNothing(raw: string, channel: ScanChannel): Scan | undefined {
  const result = parseScan(raw, channel)
  return result.ok ? result.value : undefined
}

// The digits of a text after the documented folding: full-width as ASCII, invisible characters and separators gone.
function digitsOf(raw: string): string {
  return raw
    .replace(/[\p{Cc}\u200B-\u200F\u2060\uFEFF ._,-]/gu, '')
    .replace(/[０-９]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

function checkTexts({ fullName, address, query, textTrusted, warnings }: Scan): void {
  for (const text of [fullName, address, query]) {
    check(!/[|\u007F-\u009F\uFEFF]|\p{Cc}|\s\s|^\s|\s$/u.test(text ?? ''), 'text not cleaned')
    check(text === text?.normalize('NFC'), 'text not in NFC')
  }
  check(!textTrusted || !/[?\uFFFD]/.test(`${fullName}${address}${query}`), 'damaged text trusted')
  const named = warnings.some(({ code }) => code === 'name_damaged' || code === 'address_damaged')
  check(textTrusted !== named, 'trust and warnings disagree')
}

// expect() is too slow for a hundred thousand runs.
function check(holds: boolean, fault: string): void {
  if (!holds) throw new Error(fault)
}

function composeTelex(hex: string): string {
  return composeAll(hex, { aaf: 'ầ', eef: 'ề', aa: 'â', ee: 'ê', dd: 'đ', af: 'à', ef: 'è' })
}

function composeVni(hex: string): string {
  const shapes = { a6: 'â', a8: 'ă', e6: 'ê', d9: 'đ' }
  const tones = { a1: 'á', a2: 'à', a3: 'ả', a4: 'ã', a5: 'ạ', e1: 'é', e2: 'è', e3: 'ẻ', e4: 'ẽ', e5: 'ẹ' }
  return composeAll(hex, { ...shapes, ...tones })
}

function composeAll(hex: string, keys: Readonly<Record<string, string>>): string {
  const pattern = new RegExp(Object.keys(keys).join('|'), 'gi')
  return hex.replace(pattern, (typed) => {
    const letter = keys[typed.toLowerCase()] ?? typed
    return typed === typed.toUpperCase() ? letter.toUpperCase() : letter
  })
}
