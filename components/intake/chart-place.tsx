/** As high as a chart, while its drawing is still on the way. */
export function ChartPlace() {
  return <div aria-hidden className="rounded-control bg-page h-[230px] motion-safe:animate-pulse" />
}
