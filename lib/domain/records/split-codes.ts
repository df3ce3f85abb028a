/** ICD-10 codes of one field, in capitals: envelopes put several into one, separated by semicolons or commas. */
export function splitCodes(code: string): string[] {
  return code
    .toUpperCase()
    .split(/[;,\s]+/)
    .filter((one) => one !== '')
}
