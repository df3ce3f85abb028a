import dynamic from 'next/dynamic'
import { ChartPlace } from './chart-place'

/** The drawing arrives after the page, into a place that is as high: nothing moves. */
export const LazyBarsChart = dynamic(() => import('./bars-chart').then((module) => module.BarsChart), {
  ssr: false,
  loading: ChartPlace,
})
