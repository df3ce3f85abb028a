import { SYSTEMS } from './resource'

/** The security label of what an administrator restricted (HIV and others): whoever receives it must keep it so. */
export function confidentialityOf(isRestricted: boolean) {
  if (!isRestricted) return {}
  return { meta: { security: [{ system: SYSTEMS.confidentiality, code: 'R', display: 'restricted' }] } }
}
