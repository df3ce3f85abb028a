import 'server-only'
import { spawnSync } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { PostgresStartError } from './postgres-start-error'

/**
 * PostgreSQL refuses to run with uid 0. As root we hand it to an account without rights; where that account cannot
 * pass through a parent folder (a clone inside a private folder of root), it additionally keeps the two capabilities
 * that let it.
 */
export type RunAs =
  | { kind: 'self' }
  | { kind: 'account'; uid: number; gid: number }
  | { kind: 'account-with-file-capabilities'; uid: number; gid: number }

export type Launch = { command: string; args: string[]; uid?: number; gid?: number }

const FILE_CAPABILITIES = '+dac_override,+dac_read_search'
const ACCOUNT = 'postgres'

/** The account that owns an existing cluster, else `postgres`, created where the machine has none. */
export async function findAccount(clusterDir: string): Promise<RunAs> {
  if (process.getuid?.() !== 0) return { kind: 'self' }

  const owner = await stat(clusterDir).catch(() => undefined)
  if (owner && owner.uid !== 0) return { kind: 'account', uid: owner.uid, gid: owner.gid }

  const known = accountIds() ?? createAccount()
  if (!known) throw new PostgresStartError('postgres_account_missing', 'running as root and cannot create an account')
  return { kind: 'account', ...known }
}

/** Finds out by trying whether the account reaches the programs and the folder, with capabilities if need be. */
export function widenUntilReachable(account: RunAs, postgresBinary: string, folder: string): RunAs {
  if (account.kind === 'self') return account

  const widened = { ...account, kind: 'account-with-file-capabilities' as const }
  const reachable = [account, widened].find((candidate) => reaches(candidate, postgresBinary, folder))
  if (reachable) return reachable

  throw new PostgresStartError('postgres_folder_unreachable', 'a parent folder is closed to the database account')
}

/** The command line that starts a program under that account. The program keeps the pid of what is spawned. */
export function launchAs(runAs: RunAs, command: string, args: string[]): Launch {
  if (runAs.kind === 'self') return { command, args }
  if (runAs.kind === 'account') return { command, args, uid: runAs.uid, gid: runAs.gid }
  return { command: 'setpriv', args: [...setprivArgs(runAs), command, ...args] }
}

/** What the programs get of our environment: no PG* variable of the user's shell may steer them. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
}

function setprivArgs({ uid, gid }: { uid: number; gid: number }): string[] {
  return [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    `--inh-caps=${FILE_CAPABILITIES}`,
    `--ambient-caps=${FILE_CAPABILITIES}`,
    // Without this access(2), which initdb and postgres use to check their own files, ignores the capabilities.
    '--securebits=+no_setuid_fixup',
  ]
}

function reaches(runAs: RunAs, postgresBinary: string, folder: string): boolean {
  return succeeds(launchAs(runAs, postgresBinary, ['-V'])) && succeeds(launchAs(runAs, 'test', ['-w', folder]))
}

function succeeds({ command, args, ...ids }: Launch): boolean {
  return spawnSync(command, args, { ...ids, cwd: '/', stdio: 'ignore' }).status === 0
}

function createAccount(): { uid: number; gid: number } | undefined {
  spawnSync('groupadd', ['--system', ACCOUNT], { stdio: 'ignore' })
  spawnSync('useradd', ['--system', '--gid', ACCOUNT, '--no-create-home', '--shell', '/bin/false', ACCOUNT], {
    stdio: 'ignore',
  })
  return accountIds()
}

function accountIds(): { uid: number; gid: number } | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const answer = spawnSync('id', [flag, ACCOUNT], { encoding: 'utf8' })
    return answer.status === 0 ? Number.parseInt(answer.stdout, 10) : undefined
  })
  return uid === undefined || gid === undefined ? undefined : { uid, gid }
}
