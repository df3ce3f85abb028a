import sax from 'sax'

const ROOT = 'CHI_TIEU_TRANG_THAI_KCB'
const ROW = [ROOT, 'DSACH_TRANG_THAI_KCB', 'TRANG_THAI_KCB'].join('/')

// Only XML's own five entities.
const OPTIONS = { strictEntities: true, position: false }

/** The fields of each TRANG_THAI_KCB, or undefined where the text is no XML0. */
export function readMessage(xml: string): Array<Record<string, string>> | undefined {
  const parser = new sax.SAXParser(true, OPTIONS)
  const path: string[] = []
  const rows: Array<Record<string, string>> = []
  let hasRoot = false
  // The parser has one handler a kind, and no listeners to add.
  /* oxlint-disable unicorn/prefer-add-event-listener */
  parser.onerror = (error) => {
    throw error
  }
  parser.ondoctype = () => {
    throw new Error('DOCTYPE')
  }
  parser.onopentag = ({ name }) => {
    path.push(name)
    hasRoot ||= path.length === 1 && name === ROOT
    if (path.join('/') === ROW) rows.push({})
    const row = rows.at(-1)
    if (row && isField(path)) row[name] = ''
  }
  parser.ontext = (text) => {
    const row = rows.at(-1)
    const name = path.at(-1)
    if (row && name && isField(path)) row[name] += text
  }
  parser.onclosetag = () => void path.pop()
  /* oxlint-enable unicorn/prefer-add-event-listener */
  try {
    parser.write(xml).close()
  } catch {
    return undefined
  }
  return hasRoot && rows.length > 0 ? rows : undefined
}

function isField(path: readonly string[]): boolean {
  return path.length === 4 && path.slice(0, 3).join('/') === ROW
}
