import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  idleDelayMs,
  stepBurst,
  WAITING,
  type BurstDecision,
  type BurstEvent,
  type BurstKey,
  type BurstState,
} from './wedge-burst'

const CARD = '031185004417|031234567|Phạm Thị Mẫu|09031985|Nữ|Tổ 1, Phường Mẫu, Hải Phòng|11032021'

describe('a scan is reported whole, whatever ends it', () => {
  it.each([
    ['Enter last', scan(CARD, 0, 5, ['end']), CARD],
    ['Tab last', scan(CARD, 0, 5, ['end']), CARD],
    ['Enter first', keys(['end'], 0, 5).concat(scan(CARD, 5, 5)), CARD],
    ['Enter first and last', keys(['end'], 0, 5).concat(scan(CARD, 5, 5, ['end'])), CARD],
    ['nothing', scan(CARD, 0, 5), CARD],
    ['CR and LF, one scan', scan(CARD, 0, 5, ['end', 'end']), CARD],
    ['a control chord before Enter', scan(CARD, 0, 5, ['control', 'end']), CARD],
    ['a slow scanner', scan(CARD, 0, 30, ['end']), CARD],
    ['the shortest', scan('123456', 0, 10, ['end']), '123456'],
  ])('%s', (_, events, raw) => {
    expect(reports(run(events))).toEqual([raw])
  })

  it('keeps the three lines of a machine-readable zone together', () => {
    const lines = ['IDVNM1850044170031185004417<<0', '8503093F4503093VNM<<<<<<<<<<<4', 'PHAM<<THI<MAU<<<<<<<<<<<<<<<<<']
    expect(reports(run(scan(lines.join('\n'), 0, 5, ['end'])))).toEqual([lines.join('\n')])
  })

  it('two scans in a row are two', () => {
    expect(reports(run([...scan('031185004417', 0, 5, ['end']), ...scan('DN4310123456789', 400, 5, ['end'])]))).toEqual(
      ['031185004417', 'DN4310123456789'],
    )
  })

  it('an Enter that comes late is still swallowed', () => {
    const decisions = run([...scan('031185004417', 0, 5), { type: 'idle', at: 200 }, ...keys(['end'], 260, 0)])
    expect(decisions.at(-1)).toEqual({ do: 'swallow' })
  })
})

describe('a busy computer hands keys over late', () => {
  const [first, rest] = [CARD.slice(0, 40), CARD.slice(40)]
  const silence: BurstEvent = { type: 'idle', at: 40 * 5 + 350 }

  it('what was pressed at the pace of the scan continues it: the whole is reported after the part', () => {
    const events = [...scan(first, 0, 5), silence, ...scan(rest, 40 * 5, 5, ['end'])]
    expect(reports(run(events))).toEqual([first, CARD])
    expect(effects(events).typed).toBe('')
  })

  it('what was pressed later is another scan', () => {
    const events = [...scan(first, 0, 5), silence, ...scan('031185004417', 40 * 5 + 400, 5, ['end'])]
    expect(reports(run(events))).toEqual([first, '031185004417'])
  })
})

describe('typing is let through', () => {
  it.each([
    ['quick typing', scan('nguyen van a', 0, 70, ['end'])],
    ['five keys rolled together', scan('12345', 0, 10, ['end'])],
    [
      'a key held down',
      [...keys(['foreign', 'foreign', 'foreign', 'foreign', 'foreign', 'foreign', 'foreign'], 0, 30)],
    ],
    ['pasting and shortcuts', keys(['foreign', 'foreign'], 0, 40)],
    ['Enter by itself', keys(['end'], 0, 0)],
  ])('%s', (_, events) => {
    const decisions = run(events)
    expect(decisions.filter(({ do: what }) => what === 'claim' || what === 'swallow' || what === 'report')).toEqual([])
  })
})

describe('an input method', () => {
  it.each<[string, BurstEvent[]]>([
    ['that composes', [...scan('0311850', 0, 5), { type: 'composition', at: 32 }, ...scan('04417', 35, 5, ['end'])]],
    ['that takes keys', scan('031185004417', 0, 5, ['end'], true)],
    [
      'that takes back what it sent',
      [...scan('e1b', 0, 5), ...keys(['erase'], 15, 5), ...scan('bc3a185', 20, 5, ['end'])],
    ],
  ])('%s is noticed', (_, events) => {
    const decisions = run(events)
    expect(decisions.filter(({ do: what }) => what === 'report')).toHaveLength(1)
    expect(decisions.find((decision) => decision.do === 'report')?.inputMethodActive).toBe(true)
  })

  it('is not claimed where there was none', () => {
    expect(run(scan(CARD, 0, 5, ['end'])).find((decision) => decision.do === 'report')?.inputMethodActive).toBe(false)
  })
})

describe('properties', () => {
  const text = fc.stringMatching(/^[0-9A-Za-zÀ-ỹ|$ ,-]{6,200}$/u)
  const pace = fc.integer({ min: 1, max: 33 })

  it('every scan is reported exactly, at any pace of a scanner', () => {
    fc.assert(
      fc.property(text, pace, fc.constantFrom<BurstKey['kind'][]>([], ['end'], ['end', 'end']), (raw, gap, ending) => {
        expect(reports(run(scan(raw, 0, gap, ending)))).toEqual([raw])
      }),
    )
  })

  it('what was typed before a scan stays out of it, and all of the scan is taken back', () => {
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 1, max: 7 }),
        fc.array(fc.integer({ min: 55, max: 400 }), { maxLength: 20 }),
        (raw, gap, pauses) => {
          let at = 0
          const typed = pauses.map((pause): BurstEvent => ({
            type: 'key',
            at: (at += pause),
            key: { kind: 'character', text: 'x' },
          }))
          const outcome = effects([...typed, ...scan(raw, at + 45, gap, ['end'])])
          expect(outcome).toEqual({ typed: 'x'.repeat(typed.length), reported: [raw] })
        },
      ),
    )
  })

  it('people who type at any human pace never make a scan', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', '1', ' '), fc.integer({ min: 51, max: 500 })), { maxLength: 100 }),
        (strokes) => {
          let at = 0
          const events = strokes.map(([key, pause]): BurstEvent => ({
            type: 'key',
            at: (at += pause),
            key: { kind: 'character', text: key },
          }))
          expect(effects(events)).toEqual({ typed: strokes.map(([key]) => key).join(''), reported: [] })
        },
      ),
    )
  })

  it('no key is lost, whatever comes: each was typed or reported', () => {
    const anyKey = fc.tuple(fc.constantFrom('a', '7', 'ễ'), fc.integer({ min: 0, max: 200 }))
    fc.assert(
      fc.property(fc.array(anyKey, { maxLength: 200 }), (strokes) => {
        let at = 0
        const events = strokes.map(([key, pause]): BurstEvent => ({
          type: 'key',
          at: (at += pause),
          key: { kind: 'character', text: key },
        }))
        const { typed, reported } = effects(events)
        expect(Array.from(typed + reported.join('')).toSorted()).toEqual(strokes.map(([key]) => key).toSorted())
      }),
    )
  })
})

function scan(
  text: string,
  start: number,
  gap: number,
  ending: BurstKey['kind'][] = [],
  composed = false,
): BurstEvent[] {
  const characters = Array.from(text, (character, i): BurstEvent => {
    const key: BurstKey = character === '\n' ? { kind: 'end' } : { kind: 'character', text: character }
    return { type: 'key', at: start + i * gap, key, composed }
  })
  return [...characters, ...keys(ending, start + characters.length * gap, gap)]
}

function keys(kinds: BurstKey['kind'][], start: number, gap: number): BurstEvent[] {
  return kinds.map((kind, i) => ({
    type: 'key',
    at: start + i * gap,
    key: kind === 'character' ? { kind, text: 'x' } : { kind },
  }))
}

/** Runs the machine, with the idle events that its timer would send, to the end. */
function run(events: BurstEvent[]): BurstDecision[] {
  return trace(events).flatMap(({ decisions }) => decisions)
}

function trace(events: BurstEvent[]): { event: BurstEvent; decisions: BurstDecision[] }[] {
  let state: BurstState = WAITING
  const steps: { event: BurstEvent; decisions: BurstDecision[] }[] = []
  for (const [i, event] of events.entries()) {
    take(event)
    const delay = idleDelayMs(state)
    const next = events[i + 1]?.at ?? Infinity
    if (delay !== null && next > event.at + delay) take({ type: 'idle', at: event.at + delay })
  }
  return steps

  function take(event: BurstEvent): void {
    const [next, decisions] = stepBurst(state, event)
    state = next
    steps.push({ event, decisions })
  }
}

function reports(decisions: BurstDecision[]): string[] {
  return decisions.flatMap((decision) => (decision.do === 'report' ? [decision.raw] : []))
}

/** What ends in the field and what is reported, as the page would do it. */
function effects(events: BurstEvent[]): { typed: string; reported: string[] } {
  let typed = ''
  let suspected: string[] = []
  const reported: string[] = []
  for (const { event, decisions } of trace(events)) {
    const text = event.type === 'key' && event.key.kind === 'character' ? event.key.text : ''
    for (const decision of decisions) {
      if (decision.do === 'suspect') suspected.push(text)
      if (decision.do === 'pass') typed += text
      if (decision.do === 'report') reported.push(decision.raw)
      if (decision.do === 'release') {
        typed += suspected.join('')
        suspected = []
      }
      if (decision.do === 'claim') {
        typed += suspected.slice(0, decision.from).join('')
        suspected = []
      }
    }
  }
  return { typed: typed + suspected.join(''), reported }
}
