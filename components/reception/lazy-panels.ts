import dynamic from 'next/dynamic'

// Nothing of a visit is drawn before the first scan: these come right after the page, not with it.
const loadVisit = () => import('./visit-panels')

export const VisitPanel = dynamic(() => loadVisit().then((panels) => panels.VisitPanel))
export const VisitAside = dynamic(() => loadVisit().then((panels) => panels.VisitAside))
export const VisitBar = dynamic(() => loadVisit().then((panels) => panels.VisitBar))
export const GivenChips = dynamic(() => loadVisit().then((panels) => panels.GivenChips))
export const ParkedChips = dynamic(() => loadVisit().then((panels) => panels.ParkedChips))
export const PictureProblem = dynamic(() => loadVisit().then((panels) => panels.PictureProblem))
export const SerialProblem = dynamic(() => loadVisit().then((panels) => panels.SerialProblem))
export const BoxError = dynamic(() => loadVisit().then((panels) => panels.BoxError))
export const BoxReading = dynamic(() => loadVisit().then((panels) => panels.BoxReading))

/** The strip at the bottom; its place is kept by its frame. */
export const RecentTickets = dynamic(() => import('./recent-tickets').then((module) => module.RecentTickets))

/** Fetches what the first scan will need. A part that cannot be fetched now is fetched again when it is drawn. */
export function preloadVisit(): void {
  loadVisit().catch(() => undefined)
}
