import 'server-only'
import { createHash } from 'node:crypto'
import type { CheckInMessage, CoverageQuestion, GatewayConfig, RemoteFunction } from './gateway.types'
import type { HttpQuestion } from '@/lib/net/post-text'
import { formatBirthDate } from './read-dates'

export type Token = { accessToken: string; idToken: string }
type Account = Pick<GatewayConfig, 'baseUrl' | 'username' | 'password' | 'officerName' | 'officerId'>

export const tokenPath = '/api/token/take'
export const remotePaths = {
  card: '/api/egw/KQNhanLichSuKCB2024',
  history: '/api/egw/Lskcb2025',
  copayment: '/api/TraCuuCCT/TraCuuTienMCCT',
} satisfies Record<RemoteFunction, string>

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const JSON_BODY = { 'content-type': 'application/json; charset=utf-8' }

/** `/api/token/take`: form body, MD5 of the password in upper-case hex (CV 3190/2023, CV 1245/2024 PL I.1). */
export function askToken(account: Account): HttpQuestion {
  const body = new URLSearchParams({ username: account.username, password: hashPassword(account.password) })
  return { url: toUrl(account, tokenPath), headers: FORM, body: body.toString() }
}

/** One of the three look-ups, in the auth style and body form that function takes. */
export function askRemote(
  remoteFunction: RemoteFunction,
  account: Account,
  token: Token,
  question: CoverageQuestion,
): HttpQuestion {
  return builders[remoteFunction](account, token, question)
}

export const checkInPath = '/api/qd130/checkInKcbQd3176'

/**
 * The check-in message of QĐ 3176: header sign-in and a form body (CV 1245/BHXH-CNTT 2024 for the fields; the path of
 * the current version is of two independent sources). loaiHoSo 0 is XML0.
 */
export function askCheckIn(account: Account, token: Token, { facilityCode, document }: CheckInMessage): HttpQuestion {
  const body = new URLSearchParams({
    username: account.username,
    loaiHoSo: '0',
    maTinh: facilityCode.slice(0, 2),
    maCSKCB: facilityCode,
    fileHSBase64: Buffer.from(document, 'utf8').toString('base64'),
  })
  const headers = { ...FORM, ...headerAuth(account, token) }
  return { url: toUrl(account, checkInPath), headers, body: body.toString() }
}

type Build = (account: Account, token: Token, question: CoverageQuestion) => HttpQuestion

const builders = {
  card: (account, token, question) => ({
    url: withQueryAuth(toUrl(account, remotePaths.card), account, token),
    headers: JSON_BODY,
    body: JSON.stringify({ ...describePerson(question), ...describeOfficer(account) }),
  }),
  // The document says JSON; the one live test reported that JSON is refused here.
  history: (account, token, question) => ({
    url: withQueryAuth(toUrl(account, remotePaths.history), account, token),
    headers: FORM,
    body: new URLSearchParams({ ...describePerson(question), ...describeOfficer(account) }).toString(),
  }),
  copayment: (account, token, question) => ({
    url: toUrl(account, remotePaths.copayment),
    headers: { ...JSON_BODY, ...headerAuth(account, token) },
    body: JSON.stringify({ username: account.username, ...describePerson(question) }),
  }),
} satisfies Record<RemoteFunction, Build>

function toUrl({ baseUrl }: Account, path: string): URL {
  return new URL(baseUrl.replace(/\/+$/, '') + path)
}

function withQueryAuth(url: URL, { username, password }: Account, { accessToken, idToken }: Token): URL {
  const auth = { token: accessToken, id_token: idToken, username, password: hashPassword(password) }
  url.search = new URLSearchParams(auth).toString()
  return url
}

function headerAuth({ password }: Account, { accessToken, idToken }: Token): Record<string, string> {
  return { accessToken, tokenId: idToken, passwordHash: hashPassword(password) }
}

function describePerson({ identifier, fullName, birthDate }: CoverageQuestion) {
  return {
    maThe: identifier.replaceAll(/\s/g, '').toUpperCase(),
    hoTen: toGatewayName(fullName),
    ngaySinh: formatBirthDate(birthDate),
  }
}

function describeOfficer({ officerName, officerId }: Account) {
  return { hoTenCb: toGatewayName(officerName), cccdCb: officerId }
}

function toGatewayName(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleUpperCase('vi')
}

function hashPassword(password: string): string {
  return createHash('md5').update(password, 'utf8').digest('hex').toUpperCase()
}
