import 'server-only'
import type { XmlHandler } from '../envelope/read-events'
import { TableFault } from './table-fault'
import { TABLE_LIMITS } from './table-limits'

/** Collects `xl/sharedStrings.xml`: texts that cells name by number, formatting and readings aside left out. */
export function createSharedTexts(): { handler: XmlHandler; texts: readonly string[] } {
  const texts: string[] = []
  let characters = 0
  let text = ''
  let isText = false
  let isReading = false
  return {
    texts,
    handler: {
      open(name) {
        if (name === 'si') text = ''
        else if (name === 'rPh') isReading = true
        else if (name === 't') isText = !isReading
      },
      close(name) {
        if (name === 'rPh') isReading = false
        else if (name === 't') isText = false
        else if (name === 'si') {
          characters += text.length
          const isTooMuch = characters > TABLE_LIMITS.sharedCharacters || texts.length >= TABLE_LIMITS.sharedTexts
          if (isTooMuch) throw new TableFault('workbook_unsafe')
          texts.push(text)
        }
      },
      text(piece) {
        if (isText) text = (text + piece).slice(0, TABLE_LIMITS.cellCharacters)
      },
      instruction: () => undefined,
    },
  }
}
