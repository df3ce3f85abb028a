import { describe, expect, it } from 'vitest'
import { toCsvLine } from './to-csv-line'

describe('toCsvLine', () => {
  it.each([
    [['a', 'b'], 'a,b\r\n'],
    [['có, dấu phẩy', 'có "ngoặc"'], '"có, dấu phẩy","có ""ngoặc"""\r\n'],
    [['hai\ndòng', ''], '"hai\ndòng",\r\n'],
    [['=1+1', '+84', '-2', '@x'], "'=1+1,'+84,'-2,'@x\r\n"],
    [['=cmd|"/c calc"!A1'], '"\'=cmd|""/c calc""!A1"\r\n'],
  ])('%j', (cells, expected) => {
    expect(toCsvLine(cells)).toBe(expected)
  })
})
