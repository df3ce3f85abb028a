import 'server-only'
import { lookupAppointmentsSchema, lookupHealthBookSchema, lookupReferralsSchema } from '@/lib/contracts/lookup'
import type { RecordSource } from '@/lib/domain/records/record-source.schema'
import { createService, type Service } from './create-service'
import type {
  Lookup,
  LookupConfig,
  LookupDependencies,
  LookupQuestion,
  LookupReply,
  ToldBook,
  ToldPapers,
} from './lookup.types'
import { toToldAppointments, toToldBook, toToldReferrals } from './to-told'

/**
 * A client of every further lookup service (`contract.md`, "The lookup API"). Make one per process: it remembers which
 * of them are dead.
 * @throws where an address is no URL or would send numbers in clear over a network
 */
export function createLookup(config: LookupConfig, deps: LookupDependencies): Lookup {
  const services = config.urls.map((url) => createService(url, config, deps))
  const sourceOf = ({ name }: Service): RecordSource => ({
    kind: 'lookup',
    service: name,
    at: deps.now().toISOString(),
  })

  async function askBook(service: Service, question: LookupQuestion): Promise<LookupReply<ToldBook>> {
    const answer = await service.round(question, (ask) => ask('health-book', lookupHealthBookSchema))
    const source = sourceOf(service)
    const reply = { service: service.name, at: source.at }
    return answer.ok ? { ...reply, told: toToldBook(answer.value, source) } : { ...reply, problem: answer.error }
  }

  async function askPapers(service: Service, question: LookupQuestion): Promise<LookupReply<ToldPapers>> {
    const [referrals, appointments] = await service.round(question, (ask) =>
      Promise.all([ask('referrals', lookupReferralsSchema), ask('appointments', lookupAppointmentsSchema)]),
    )
    const source = sourceOf(service)
    const told = [
      ...(referrals.ok ? [toToldReferrals(referrals.value, source)] : []),
      ...(appointments.ok ? [toToldAppointments(appointments.value, source)] : []),
    ]
    const problem = referrals.ok ? (appointments.ok ? undefined : appointments.error) : referrals.error
    return {
      service: service.name,
      at: source.at,
      ...(told.length > 0 && { told: joinParts(told) }),
      ...(problem && { problem }),
    }
  }

  return {
    askHealthBook: (question) => Promise.all(services.map((service) => askBook(service, question))),
    askPapers: (question) => Promise.all(services.map((service) => askPapers(service, question))),
  }
}

function joinParts(parts: readonly ToldPapers[]): ToldPapers {
  return {
    complete: parts.length === 2 && parts.every(({ complete }) => complete),
    papers: parts.flatMap(({ papers }) => papers),
  }
}
