import { err, ok } from '../result'
import { checkPersonalNumber } from './check-personal-number'
import { readCompactBirthDate, readCompactDate } from './read-dates'
import { readOldIdNumber, readPersonalNumber } from './read-numbers'
import { readPrintedSex } from './read-sex'
import { readPlainText } from './read-text'
import type { ScanFormat } from './scan-format'
import type { Scan, ScanChannel } from './scan.schema'
import { toWarnings } from './to-warnings'

const CHIP_CARD_FIELDS = 7
const CARD_OF_2024_FIELDS = 11

/**
 * The QR code of a citizen card, also as VNeID shows it: number | CMND | name | birth | sex | address | issued,
 * and on cards since 01/07/2024 four more fields (TT 16/2024/TT-BCA), nearly always empty.
 */
export const parseCitizenCard: ScanFormat = ({ fields, channel }) => {
  const [first = '', oldId = '', name = '', birth = '', printedSex = '', residence = '', issued = '', ...extra] = fields
  const personalNumber = readPersonalNumber(first)
  if (personalNumber === undefined || fields.length < CHIP_CARD_FIELDS) return undefined

  const born = readCompactBirthDate(birth)
  if (born === 'invalid') return err({ code: 'invalid_date' })

  const { sex, whole: sexWhole } = readPrintedSex(printedSex)
  const fullName = readPlainText(name)
  const address = readPlainText(residence)
  const allDamaged = !sexWhole || lostItsAccents(channel, name + residence)
  const nameDamaged = fullName.damaged || allDamaged
  const addressDamaged = address.damaged || allDamaged
  const cardIssuedOn = readCompactDate(issued)

  return ok({
    kind: 'citizen-card',
    personalNumber,
    ...readOldId(oldId),
    // A second code glued to this one would put another person's numbers here.
    ...(cardIssuedOn && fields.length <= CARD_OF_2024_FIELDS && readExtraNumbers(extra, personalNumber, oldId)),
    ...(fullName.text !== undefined && { fullName: fullName.text }),
    ...born,
    sex,
    ...(address.text !== undefined && { address: address.text }),
    ...(cardIssuedOn && { cardIssuedOn }),
    textTrusted: !nameDamaged && !addressDamaged,
    warnings: toWarnings([
      ...checkPersonalNumber(personalNumber, { ...born, sex }),
      ...(nameDamaged ? ['name_damaged' as const] : []),
      ...(addressDamaged ? ['address_damaged' as const] : []),
    ]),
  })
}

function readOldId(field: string): Pick<Scan, 'oldIdNumber'> {
  const oldIdNumber = readOldIdNumber(field)
  return oldIdNumber === undefined ? {} : { oldIdNumber }
}

// The order of these fields is not published: a number of 12 or 9 digits is a cancelled one, text is left alone.
function readExtraNumbers(
  fields: readonly string[],
  personalNumber: string,
  oldId: string,
): Pick<Scan, 'cancelledPersonalNumber' | 'oldIdNumber'> {
  const cancelled = fields.find((field) => field !== personalNumber && readPersonalNumber(field) !== undefined)
  const cancelledOldId = oldId === '' ? fields.find((field) => readOldIdNumber(field) !== undefined) : undefined
  return {
    ...(cancelled !== undefined && { cancelledPersonalNumber: cancelled }),
    ...(cancelledOldId !== undefined && { oldIdNumber: cancelledOldId }),
  }
}

// Keyboard wedges may drop or flatten every accent. A name and address with none at all came that way.
function lostItsAccents(channel: ScanChannel, text: string): boolean {
  return (channel === 'wedge' || channel === 'typed') && text !== '' && /^[ -~]*$/.test(text)
}
