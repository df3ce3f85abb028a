/** What text inputs and selects share. The edge has 3:1 against white (WCAG 1.4.11). */
export const CONTROL_CLASSES =
  'block min-h-11 w-full min-w-0 rounded-control border border-faint/80 bg-card px-3 text-body text-ink placeholder:text-faint disabled:bg-page'
