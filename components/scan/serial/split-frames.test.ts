import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFrameSplitter } from './split-frames'

const bytes = (text: string) => new TextEncoder().encode(text)
const texts = (frames: Uint8Array[]) => frames.map((frame) => new TextDecoder().decode(frame))

describe('createFrameSplitter', () => {
  it.each([
    ['CR', '001090000001\r', ['001090000001']],
    ['LF', '001090000001\n', ['001090000001']],
    ['CR and LF, without an empty scan between', 'a\r\nb\r\n', ['a', 'b']],
    ['no end at all', '001090000001', []],
    ['$, which belongs to the text', 'DN4|$', []],
    ['$ and CR', 'DN4|$\r', ['DN4|$']],
  ])('ends a scan at %s', (_, sent, complete) => {
    expect(texts(createFrameSplitter().add(bytes(sent)))).toEqual(complete)
  })

  it('gives up what is left after a pause, once', () => {
    const splitter = createFrameSplitter()
    splitter.add(bytes('DN4|$'))
    expect(texts(splitter.flush())).toEqual(['DN4|$'])
    expect(splitter.flush()).toEqual([])
  })

  it('does not care how the bytes were cut, even inside a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.nat({ max: 20 })), (text, cuts) => {
        const sent = bytes(`${text}\r`)
        const whole = createFrameSplitter().add(sent)
        const splitter = createFrameSplitter()
        const inPieces: Uint8Array[] = []
        let start = 0
        for (const cut of cuts) {
          inPieces.push(...splitter.add(sent.subarray(start, start + cut)))
          start += cut
        }
        inPieces.push(...splitter.add(sent.subarray(start)))
        expect(inPieces).toEqual(whole)
      }),
    )
  })

  it('does not grow without end', () => {
    const splitter = createFrameSplitter()
    splitter.add(new Uint8Array(100_000).fill(0x30))
    expect(splitter.flush()[0]?.length).toBe(8192)
  })
})
