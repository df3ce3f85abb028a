import type { ExaminationService } from '@/lib/domain/service/examination-service.schema'
import { formatDate } from '@/lib/utils/format-dates'
import { parseDateText } from '@/lib/utils/parse-date-text'

/** A service as it is typed. */
export interface ServiceDraft {
  code: string
  name: string
  kind: ExaminationService['kind'] | ''
  visitType: string
  price: string
  roomCodes: readonly string[]
  open: boolean
  validFrom: string
  validTo: string
}

export function newService(today: string): ServiceDraft {
  const typed = { code: '', name: '', kind: 'examination', visitType: '01', price: '', roomCodes: [] } as const
  return { ...typed, open: true, validFrom: formatDate(today), validTo: '' }
}

export function toServiceDraft({ priceVnd, validFrom, validTo, ...service }: ExaminationService): ServiceDraft {
  return {
    ...service,
    price: priceVnd === null ? '' : String(priceVnd),
    validFrom: formatDate(validFrom),
    validTo: validTo === null ? '' : formatDate(validTo),
  }
}

/** What was typed, where it is whole; otherwise which fields are not. */
export function readService(draft: ServiceDraft) {
  const price = draft.price.replaceAll(/[.\s]/g, '')
  const validFrom = parseDateText(draft.validFrom)
  const validTo = draft.validTo.trim() === '' ? null : parseDateText(draft.validTo)
  const { kind, visitType, roomCodes, open } = draft
  const [code, name] = [draft.code.trim(), draft.name.trim()]
  const wrong = {
    code: !/^[0-9A-Za-z._-]{1,50}$/.test(code),
    name: name === '',
    kind: kind === '',
    visitType: visitType === '',
    price: !/^\d{0,9}$/.test(price),
    validFrom: validFrom === undefined,
    validTo: validTo === undefined || (validTo !== null && validFrom !== undefined && validTo < validFrom),
  }
  if (Object.values(wrong).includes(true) || kind === '' || validFrom === undefined || validTo === undefined) {
    return { wrong }
  }
  const priceVnd = price === '' ? null : Number(price)
  return { wrong, read: { code, name, kind, visitType, priceVnd, roomCodes: [...roomCodes], open, validFrom, validTo } }
}
