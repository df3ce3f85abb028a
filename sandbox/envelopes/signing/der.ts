/** Just enough DER (X.690) to write a certificate: tag, length, content. */
export function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content)
  return Buffer.concat([Buffer.from([tag, ...toLength(body.length)]), body])
}

export const sequence = (...content: Buffer[]) => der(0x30, ...content)
export const integer = (value: Buffer) => der(0x02, value)
export const utf8 = (text: string) => der(0x0c, Buffer.from(text))
export const bitString = (bits: Buffer) => der(0x03, Buffer.from([0]), bits)
/** `yyMMddHHmmssZ`. */
export const utcTime = (text: string) => der(0x17, Buffer.from(text))
export const objectId = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))

function toLength(length: number): number[] {
  if (length < 0x80) return [length]
  const bytes: number[] = []
  for (let rest = length; rest > 0; rest >>= 8) bytes.unshift(rest & 0xff)
  return [0x80 | bytes.length, ...bytes]
}
