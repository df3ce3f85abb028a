/**
 * The service of a visit on file, as the room where it is or goes offers it now: its own where the room has it, else the
 * only one there. Undefined where nobody can tell: what was ordered at admission stands.
 */
export function heldService<S extends { code: string }>(offered: readonly S[], heldCode: string | null): S | undefined {
  return offered.find(({ code }) => code === heldCode) ?? (offered.length === 1 ? offered[0] : undefined)
}
