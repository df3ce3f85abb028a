import { z } from 'zod'
import { err, ok, type Result } from '@/lib/domain/result'

/** Why a line of a catalogue is not taken (words: `lib/content/catalogue.ts`). */
export const refusalSchema = z.enum([
  'code_missing',
  'code_invalid',
  'code_zero_lost',
  'name_missing',
  'name_too_long',
  'code_twice',
])
export type Refusal = z.infer<typeof refusalSchema>

export interface CatalogueFacility {
  code: string
  name: string
}

/** QĐ 130's TEN_CSKCB has no printed length; the longest official names have some 120 characters. */
const LONGEST_NAME = 255
// Two digits of the province, or QP for military facilities, and three characters: domain/gateway.md §7.4.
const CODE = /^[0-9A-Z]{5}$/
// A spreadsheet that took the code for a number: 01001 became 1001.
const WITHOUT_ZERO = /^[1-9]\d{3}$/

/**
 * Code and name of one line. `addZero`: a code of four digits gets its zero back. Undefined for a line that has
 * neither, as between the parts of a list.
 */
export function readFacility(
  { code: codeText, name: nameText }: CatalogueFacility,
  { addZero }: { addZero: boolean },
): Result<CatalogueFacility, Refusal> | undefined {
  const name = tidy(nameText)
  const typed = tidy(codeText).toUpperCase()
  if (typed === '' && name === '') return undefined
  if (typed === '') return err('code_missing')
  const code = addZero && WITHOUT_ZERO.test(typed) ? `0${typed}` : typed
  if (!CODE.test(code)) return err(WITHOUT_ZERO.test(code) ? 'code_zero_lost' : 'code_invalid')
  if (name === '') return err('name_missing')
  return name.length > LONGEST_NAME ? err('name_too_long') : ok({ code, name })
}

/** One way to write the same: accents composed, single spaces, nothing that no screen shows. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\s\p{C}]+/gu, ' ')
    .trim()
}
