import { useEffect, useState } from 'react'
import { describeWait } from '@/lib/content/sign-in'

/** Counts down to the next allowed attempt; not read out each second. */
export function RemainingWait({ seconds }: { seconds: number }) {
  const [left, setLeft] = useState(seconds)

  useEffect(() => {
    const endsAt = Date.now() + seconds * 1000
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((endsAt - Date.now()) / 1000))), 500)
    return () => clearInterval(timer)
  }, [seconds])

  return (
    <p aria-live="off" className="mt-1 font-semibold">
      {describeWait(left)}
    </p>
  )
}
