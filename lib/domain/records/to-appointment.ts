import { err, ok, type Result } from '../result'
import type { EnvelopeRow } from './envelope/envelope.types'
import type { UnusableTable } from './envelope-tables'
import type { AppointmentPaper } from './paper.schema'
import { readDay } from './read-envelope-fields'
import { toPaperBase, type PaperOrigin } from './to-paper-base'

/** A follow-up slip as its XML14 tells it. */
export type AppointmentContent = Omit<AppointmentPaper, 'paperId' | 'signature' | 'uses'>

/**
 * A follow-up slip of an XML14. NGAY_HEN_KL has 8 characters (QĐ 3176) or 12 (QĐ 4750), whose time, usually 0800, is
 * no appointment time.
 */
export function toAppointment(row: EnvelopeRow, origin: PaperOrigin): Result<AppointmentContent, UnusableTable> {
  const [number, dueOn] = [row.SO_GIAYHEN_KL, readDay(row.NGAY_HEN_KL)]
  if (number === undefined) return err({ table: 'XML14', field: 'SO_GIAYHEN_KL' })
  if (dueOn === undefined) return err({ table: 'XML14', field: 'NGAY_HEN_KL' })
  return ok({
    kind: 'appointment',
    number: number.slice(0, 100),
    ...toPaperBase(row, origin),
    dueOn,
    issuedOn: readDay(row.NGAY_CT),
  })
}
