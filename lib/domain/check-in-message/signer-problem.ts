/** Why nothing can be signed now. A message waits; nobody's admission does. */
export const signerProblems = ['no_key', 'key_unreadable', 'key_unsuitable', 'key_expired'] as const
export type SignerProblem = (typeof signerProblems)[number]
