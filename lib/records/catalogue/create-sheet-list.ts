import 'server-only'
import type { XmlHandler } from '../envelope/read-events'

export interface FirstSheet {
  name: string
  /** Of the sheet and of the texts its cells share, inside the package. */
  path: string
  sharedPath: string
  others: number
}

const MOST_SHEETS = 500

/** Collects the sheets that `xl/workbook.xml` names and where its relations say they are. */
export function createSheetList(): { book: XmlHandler; relations: XmlHandler; first: () => FirstSheet | undefined } {
  const sheets: Array<{ name: string; id: string }> = []
  const targets = new Map<string, string>()
  let sharedPath = 'xl/sharedStrings.xml'

  function addSheet(attributes: Readonly<Record<string, string>>): void {
    const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1]
    const isShown = (attributes.state ?? 'visible') === 'visible'
    if (id !== undefined && isShown && sheets.length < MOST_SHEETS) sheets.push({ name: attributes.name ?? '', id })
  }

  function addRelation({ Id: id, Type: type = '', Target: target }: Readonly<Record<string, string>>): void {
    if (id === undefined || target === undefined || targets.size >= MOST_SHEETS) return
    const path = toPath(target)
    targets.set(id, path)
    if (type.endsWith('/sharedStrings')) sharedPath = path
  }

  return {
    book: listen((name, attributes) => name === 'sheet' && addSheet(attributes)),
    relations: listen((name, attributes) => name === 'Relationship' && addRelation(attributes)),
    first() {
      const [sheet, ...others] = sheets
      const path = sheet && targets.get(sheet.id)
      return path === undefined ? undefined : { name: sheet?.name ?? '', path, sharedPath, others: others.length }
    },
  }
}

function listen(open: (name: string, attributes: Readonly<Record<string, string>>) => unknown): XmlHandler {
  const nothing = () => undefined
  return {
    open: (name, attributes) => void open(name, attributes),
    close: nothing,
    text: nothing,
    instruction: nothing,
  }
}

/** `worksheets/sheet1.xml` is below `xl/`, `/xl/worksheets/sheet1.xml` says so itself. */
function toPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
}
