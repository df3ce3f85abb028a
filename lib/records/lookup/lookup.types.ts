import 'server-only'
import type { RecordNumbers } from '@/lib/contracts/records'
import type { Episode } from '@/lib/domain/records/episode.schema'
import type { AllergyMention } from '@/lib/domain/records/health-book.schema'
import type { Paper } from '@/lib/domain/records/paper.schema'
import type { RecordPurpose } from '@/lib/domain/records/record-purpose.schema'

export interface LookupConfig {
  /** Base addresses of services that speak the lookup API; https, or http on this machine. */
  urls: readonly string[]
  token: string
  /** Longest wait for each service, whatever the others do. */
  timeoutMs: number
  /** How long a dead service is left alone at first, doubling with each failed probe up to two minutes; default 10,000. */
  pauseMs?: number
}

/** Holds neither bodies, numbers nor the token. `issuePaths`: names of fields, no values. */
export type LookupLogEntry = {
  event: 'lookup_call'
  service: string
  path: string
  durationMs: number
  httpStatus?: number
  code?: LookupProblem
  issuePaths?: string[]
}

export interface LookupDependencies {
  now: () => Date
  log: (entry: LookupLogEntry) => void
}

export interface LookupQuestion {
  numbers: RecordNumbers
  purpose: RecordPurpose
}

/** `refused`: it does not take our token. `unreachable`: nobody there, too busy, or left alone after a failure. */
export type LookupProblem = 'timeout' | 'unreachable' | 'refused' | 'bad_answer'

/** What a service told, its own word taken for nothing: our source and time, no signature, no use, no comparison. */
export interface ToldBook {
  complete: boolean
  episodes: Episode[]
  allergies: AllergyMention[]
}
export interface ToldPapers {
  complete: boolean
  papers: Paper[]
}

/** One service's answer; papers come in two parts, and one that failed leaves the other. */
export interface LookupReply<T> {
  /** Host of the service, as configured. */
  service: string
  at: string
  told?: T
  problem?: LookupProblem
}

export interface Lookup {
  /** Asks every service side by side; answers when the last has answered or its time is over, and never throws for them. */
  askHealthBook: (question: LookupQuestion) => Promise<Array<LookupReply<ToldBook>>>
  askPapers: (question: LookupQuestion) => Promise<Array<LookupReply<ToldPapers>>>
}
