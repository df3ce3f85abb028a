import 'server-only'
import { randomUUID } from 'node:crypto'
import { appendAudit } from '@/lib/audit/append-audit'
import { fhirPatientSearchSchema, fhirSearchSchema, type FhirSearch } from '@/lib/contracts/fhir'
import { findFacility } from '@/lib/db/facility-store'
import { hashIdentifier } from '@/lib/db/identifier-hash'
import { findPersonOfResource } from '@/lib/db/resource-owner-store'
import { findPeopleByIdentifiers } from '@/lib/db/person-identifier-store'
import type { Caller } from '@/lib/domain/access/caller'
import { fhirTypeSchema, type FhirType } from '@/lib/domain/fhir/fhir-types'
import { readSearchIdentifier } from '@/lib/domain/fhir/read-search-identifier'
import type { FhirResource } from '@/lib/domain/fhir/resource'
import { toSearchset } from '@/lib/domain/fhir/to-bundle'
import { toSummary } from '@/lib/domain/fhir/to-summary'
import { err, ok, type Result } from '@/lib/domain/result'
import { personIdSchema } from '@/lib/domain/visit/visit.schema'
import type { FhirDependencies } from './fhir-dependencies'
import { loadFhirBook, loadFhirResources } from './load-fhir-resources'

/** FHIR's own words for what went wrong (value set issue-type). */
export type FhirFault = { code: 'not-found' | 'not-supported' | 'invalid' }
export type FhirAnswer = Result<Readonly<Record<string, unknown>>, FhirFault>

interface FhirCall {
  caller: Caller
  now: Date
  /** Address of the interface, without a slash at the end. */
  baseUrl: string
}

/** `POST [type]/_search`: each look is audited before its answer leaves, a look in vain too. */
export async function searchFhir(
  deps: FhirDependencies,
  call: FhirCall,
  { type, form }: { type: string; form: Record<string, string> },
): Promise<FhirAnswer> {
  const known = fhirTypeSchema.safeParse(type)
  if (!known.success) return err({ code: 'not-supported' })
  if (known.data === 'Patient') return searchPatients(deps, call, form)
  const search = fhirSearchSchema.safeParse(form)
  if (!search.success) return err({ code: 'invalid' })
  const { patient: personId } = search.data
  const found = await loadFhirResources(deps, known.data, { facilityCode: call.caller.facilityCode, personId })
  await auditLook(deps, call, { resource: known.data, count: found.length, personId })
  return ok(toPage(found, call, known.data, search.data))
}

/** `GET [type]/[id]`. */
export async function readFhir(
  deps: FhirDependencies,
  call: FhirCall,
  { type, id }: { type: string; id: string },
): Promise<FhirAnswer> {
  const known = fhirTypeSchema.safeParse(type)
  if (!known.success) return err({ code: 'not-supported' })
  const { facilityCode } = call.caller
  const personId = await findPersonOfResource(deps.db, { facilityCode, type: known.data, id })
  const found = personId ? await loadFhirResources(deps, known.data, { facilityCode, personId }) : []
  const resource = found.find((each) => each.id === id)
  await auditLook(deps, call, { resource: known.data, count: resource ? 1 : 0, ...(personId && { personId }) })
  return resource ? ok(resource) : err({ code: 'not-found' })
}

/** `GET Patient/[id]/$summary`: the International Patient Summary of one person. */
export async function summariseFhir(deps: FhirDependencies, call: FhirCall, id: string): Promise<FhirAnswer> {
  const { facilityCode } = call.caller
  const known = personIdSchema.safeParse(id)
  const key = known.success ? { facilityCode, personId: known.data } : undefined
  const [patient] = key ? await loadFhirResources(deps, 'Patient', key) : []
  if (!key || !patient) {
    await auditLook(deps, call, { resource: '$summary', count: 0 })
    return err({ code: 'not-found' })
  }
  const [make, facility] = await Promise.all([loadFhirBook(deps, key), findFacility(deps.db, facilityCode)])
  await auditLook(deps, call, { resource: '$summary', count: 1, personId: key.personId })
  const about = { baseUrl: call.baseUrl, facilityName: facility?.name ?? facilityCode, now: call.now }
  const parts = {
    patient,
    allergies: make('AllergyIntolerance'),
    conditions: make('Condition'),
    medications: make('MedicationStatement'),
    results: make('Observation'),
    encounters: make('Encounter'),
  }
  return ok(toSummary(parts, { ...about, bundleId: randomUUID() }))
}

async function searchPatients(
  deps: FhirDependencies,
  call: FhirCall,
  form: Record<string, string>,
): Promise<FhirAnswer> {
  const search = fhirPatientSearchSchema.safeParse(form)
  const identifier = search.success ? readSearchIdentifier(search.data.identifier) : undefined
  if (!search.success || !identifier) return err({ code: 'invalid' })
  const { facilityCode } = call.caller
  const holders = await findPeopleByIdentifiers(deps.db, facilityCode, [hashIdentifier(deps.vault, identifier)])
  const personIds = [...new Set(holders.map(({ personId }) => personId))]
  const patients = await Promise.all(
    personIds.map((personId) => loadFhirResources(deps, 'Patient', { facilityCode, personId })),
  )
  const found = patients.flat()
  const [only] = personIds.length === 1 ? personIds : []
  await auditLook(deps, call, { resource: 'Patient', count: found.length, ...(only && { personId: only }) })
  return ok(toSearchset(found, { baseUrl: call.baseUrl, total: found.length }))
}

function toPage(found: readonly FhirResource[], { baseUrl }: FhirCall, type: FhirType, search: FhirSearch) {
  const { _count: count, _offset: offset, patient } = search
  const more = offset + count < found.length
  const rest = `${baseUrl}/${type}/_search?patient=Patient/${patient}&_count=${count}&_offset=${offset + count}`
  const page = found.slice(offset, offset + count)
  return toSearchset(page, { baseUrl, total: found.length, ...(more && { next: rest }) })
}

async function auditLook(
  { db }: FhirDependencies,
  { caller }: FhirCall,
  { personId, ...details }: { resource: string; count: number; personId?: string },
): Promise<void> {
  await appendAudit(db, {
    facilityCode: caller.facilityCode,
    actor: caller,
    action: 'records.answer',
    outcome: details.count > 0 ? 'ok' : 'failed',
    ...(personId && { personId }),
    details: { as: 'fhir', ...details },
  })
}
