/** The trail is searched by period; whoever needs more asks again. Apart, so that a page may know it without zod. */
export const LONGEST_AUDIT_DAYS = 366
