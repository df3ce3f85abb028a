import Link from 'next/link'
import { faultTexts } from '@/lib/content/fault-pages'

export function HomeLink() {
  return (
    <Link
      href="/"
      prefetch={false}
      className="rounded-control border-line bg-card text-table hover:border-faint inline-flex min-h-11 items-center border px-3.5 font-semibold"
    >
      {faultTexts.home}
    </Link>
  )
}
