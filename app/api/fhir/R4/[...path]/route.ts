import { err } from '@/lib/domain/result'
import { handleFhir } from '@/lib/http/handle-fhir'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { readFhir, searchFhir, summariseFhir } from '@/lib/use-cases/fhir/answer-fhir'

export const GET = handleFhir(async ({ path, ...call }) => {
  const [type = '', id = '', operation, ...more] = path
  if (more.length > 0 || id === '') return err({ code: 'not-supported' })
  if (operation === undefined) return readFhir(getDependencies(), call, { type, id })
  if (type === 'Patient' && operation === '$summary') return summariseFhir(getDependencies(), call, id)
  return err({ code: 'not-supported' })
})

export const POST = handleFhir(async ({ path, form, ...call }) => {
  const [type = '', search, ...more] = path
  if (search !== '_search' || more.length > 0) return err({ code: 'not-supported' })
  return searchFhir(getDependencies(), call, { type, form })
})
