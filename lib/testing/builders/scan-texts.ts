/** The text of a citizen card's QR code: seven fields, or eleven with `extra`. */
export function citizenCardText({
  number = '001090000001',
  oldId = '012345678',
  name = 'Nguyễn Văn A',
  birth = '01011990',
  sex = 'Nam',
  address = 'Tổ 1, Phường X, Hà Nội',
  issued = '01102021',
  extra = [],
}: Partial<Record<'number' | 'oldId' | 'name' | 'birth' | 'sex' | 'address' | 'issued', string>> & {
  extra?: string[]
} = {}): string {
  return [number, oldId, name, birth, sex, address, issued, ...extra].join('|')
}

/** The fields of an old insurance card's QR code (15, number of 15 characters). */
export function insuranceCardFields(name = 'Nguyễn Văn A', number = 'DN4010123456789'): string[] {
  const address = hexOf('Tổ 1, Phường X, Quận Y, Hà Nội')
  const dates = ['01/01/2021', '31/12/2025', '15/12/2020']
  const tail = ['01010123456789', '-', '4', '01/01/2023', '0123456789abcdef-0a1b', '$']
  return [number, hexOf(name), '01/01/1990', '1', address, '01 - 001', ...dates, ...tail]
}

/** The fields of an insurance card's QR code since 01/04/2021 (17, number of 10 digits). */
export function newInsuranceCardFields(name = 'Nguyễn Văn A'): string[] {
  const tail = ['01010123456789', '-', '4', ' 01/10/2027', '0123456789abcdef-0a1b', '4', hexOf('Thành phố Hà Nội'), '$']
  return ['0123456789', hexOf(name), '01/01/1990', '1', '-', '01 - C54', '01/10/2022', '-', '01/10/2022', ...tail]
}

/** The machine-readable zone of a citizen card; check digits are right. */
export const MRZ_LINES = [
  'IDVNM0900000018001090000001<<9',
  '9001011M3001019VNM<<<<<<<<<<<6',
  'NGUYEN<<VAN<A<<<<<<<<<<<<<<<<<',
] as const

export function hexOf(text: string, encoding: 'utf8' | 'utf16le' = 'utf8'): string {
  return Buffer.from(text, encoding).toString('hex')
}
