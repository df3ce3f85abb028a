/** Everything that is drawn once somebody stands there: one chunk. */
export { BoxError } from './box-error'
export { BoxReading } from './box-reading'
export { GivenChips } from './given-chips'
export { ParkedChips } from './parked-chips'
export { PictureProblem, SerialProblem } from './scan-problem'
export { VisitAside } from './visit-aside'
export { VisitBar } from './visit-bar'
export { VisitPanel } from './visit-panel'
