/** One bar: `light` stands on top of `solid`. */
export interface ChartBar {
  key: string
  /** Below the bar. */
  label: string
  /** In the box beside the pointer. */
  title: string
  solid: number
  light: number
}
