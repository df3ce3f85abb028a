import type { SandboxPerson } from '../people/sandbox-person'
import type { SandboxSettings } from '../read-settings'
import { toWireBirthDate } from './wire-dates'

type Question = Record<string, string>

/** What is wrong with the question itself: form (205), the officer (054, 055), the number (051–053). */
export function findFault(
  question: Question,
  { officer }: SandboxSettings,
): { code: string; note?: string } | undefined {
  const missing = ['maThe', 'hoTen', 'ngaySinh', 'hoTenCb', 'cccdCb'].find((name) => !question[name]?.trim())
  if (missing) return { code: '205', note: `Null ${missing}` }
  const { maThe = '', ngaySinh = '', cccdCb, hoTenCb = '' } = question
  if (![10, 12, 15, 17].includes(maThe.length) || !/^(?:\d{2}\/){0,2}\d{4}$/.test(ngaySinh)) return { code: '205' }
  if (cccdCb !== officer.id) return { code: '054' }
  if (foldName(hoTenCb) !== foldName(officer.name)) return { code: '055' }
  if (maThe.length < 15) return undefined
  if (!/^[A-Z]{2}.\w{2}\d{10}$/.test(maThe)) return { code: '051' }
  if (!/[1-5]/.test(maThe.charAt(2))) return { code: '053' }
  return /^(?:0[1-9]|[1-8]\d|9[0-8])$/.test(maThe.slice(3, 5)) ? undefined : { code: '052' }
}

/** 060, 061 or 070 where name or birth date are not the person's, as far as both are known. */
export function findMismatch({ hoTen = '', ngaySinh = '' }: Question, person: SandboxPerson): string | undefined {
  const [asked, held] = [foldName(hoTen), foldName(person.fullName)]
  if (asked !== held) return asked.charAt(0) === held.charAt(0) ? '061' : '060'
  const [shorter, longer] = [ngaySinh, toWireBirthDate(person.birthDate)].toSorted((a, b) => a.length - b.length)
  return longer?.endsWith(shorter ?? '') ? undefined : '070'
}

function foldName(name: string): string {
  const bare = name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd')
  return bare.toLowerCase().replaceAll(/\s+/g, ' ').trim()
}
