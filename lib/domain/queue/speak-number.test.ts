import { describe, expect, it } from 'vitest'
import { speakCall } from './speak-call'
import { speakNumber } from './speak-number'

describe('speakNumber', () => {
  it.each([
    [0, 'không'],
    [1, 'một'],
    [4, 'bốn'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [45, 'bốn mươi lăm'],
    [99, 'chín mươi chín'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [104, 'một trăm linh bốn'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [111, 'một trăm mười một'],
    [115, 'một trăm mười lăm'],
    [121, 'một trăm hai mươi mốt'],
    [505, 'năm trăm linh năm'],
    [555, 'năm trăm năm mươi lăm'],
    [999, 'chín trăm chín mươi chín'],
    [1000, 'một nghìn'],
    [1005, 'một nghìn không trăm linh năm'],
    [1015, 'một nghìn không trăm mười lăm'],
    [1121, 'một nghìn một trăm hai mươi mốt'],
  ])('%i is "%s"', (number, words) => expect(speakNumber(number).join(' ')).toBe(words))

  it.each([-1, 10_000, 1.5, Number.NaN])('has no words for %d', (number) => expect(() => speakNumber(number)).toThrow())

  it('says every number of a day differently', () => {
    const said = Array.from({ length: 10_000 }, (_, number) => speakNumber(number).join(' '))
    expect(new Set(said).size).toBe(said.length)
  })
})

describe('speakCall', () => {
  it.each([
    [45, '12', 'mời số bốn mươi lăm đến phòng mười hai'],
    [5, '105', 'mời số năm đến phòng một trăm linh năm'],
    [7, 'P3A', 'mời số bảy đến phòng P ba A'],
    [7, '05', 'mời số bảy đến phòng không năm'],
    [7, '12345678', 'mời số bảy đến phòng một hai ba bốn năm sáu bảy tám'],
  ])('number %i to room %s', (number, roomCode, words) => {
    expect(speakCall({ number, roomCode }).join(' ')).toBe(words)
  })

  it('tells a number from before midnight from the same one of today', () => {
    const call = { number: 45, numberDay: '2026-11-25', roomCode: '12' }
    expect(speakCall(call).join(' ')).toBe('mời số bốn mươi lăm của hôm qua đến phòng mười hai')
  })
})
