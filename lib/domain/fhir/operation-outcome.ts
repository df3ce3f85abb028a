/** What went wrong, for a FHIR client. `code` is of FHIR's issue-type list; `reference` is what our log repeats. */
export function toOperationOutcome(code: string, diagnostics: string) {
  return { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code, diagnostics }] }
}
