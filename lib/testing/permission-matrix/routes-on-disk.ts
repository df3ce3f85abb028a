import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { permissionSchema, type Permission } from '@/lib/domain/access/permission'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const APP = join(ROOT, 'app')

export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** Everything that answers a request, as the files say: `POST /api/v1/check-ins`, `PAGE /queue`, `ACTION signInAction`. */
export function findRoutesOnDisk(): string[] {
  const files = filesBelow('app')
  return [
    ...files.filter((file) => /(^|\/)route\.tsx?$/.test(file)).flatMap(toCalls),
    ...files.filter((file) => /(^|\/)page\.tsx?$/.test(file)).map((file) => `PAGE ${toPath(file)}`),
    ...findServerActions(),
  ].toSorted()
}

/** What the page at this address asks for by itself, where it asks for one permission. */
export function findPagePermission(path: string): Permission | undefined {
  const file = filesBelow('app').find((each) => each.endsWith('/page.tsx') && toPath(each) === path)
  const [, permission] = /requirePermission\('([^']+)'\)/.exec(file ? read(file) : '') ?? []
  return permissionSchema.safeParse(permission).data
}

/** Files that would open an action to everybody from outside an `actions.ts`, where nobody looks for one. */
export function findStrayActions(): string[] {
  return ['app', 'components', 'lib']
    .flatMap(filesBelow)
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !isActionFile(file))
    .filter((file) => /^\s*['"]use server['"]/m.test(read(file)))
}

function findServerActions(): string[] {
  const files = ['app', 'components', 'lib'].flatMap(filesBelow).filter(isActionFile)
  return files.flatMap((file) =>
    [...read(file).matchAll(/^export (?:async function|const) (\w+)/gm)].map(([, name]) => `ACTION ${name}`),
  )
}

function isActionFile(file: string): boolean {
  return /(^|\/)actions\.ts$/.test(file)
}

function toCalls(file: string): string[] {
  const source = read(file)
  const exportsOf = (method: string) =>
    new RegExp(`^export (?:const|(?:async )?function) ${method}\\b|^export \\{[^}]*\\b${method}\\b[^}]*\\}`, 'm')
  return METHODS.filter((method) => exportsOf(method).test(source)).map((method) => `${method} ${toPath(file)}`)
}

/** `app/(desk)/queue/page.tsx` → `/queue`: folders in brackets do not show in an address. */
function toPath(file: string): string {
  const parts = relative(APP, dirname(join(ROOT, file))).split('/')
  return `/${parts.filter((part) => part !== '' && !/^\(.*\)$/.test(part)).join('/')}`
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`)
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}
