import { faultTexts } from '@/lib/content/fault-pages'

// A full load on purpose: whatever failed in the page is gone with it.
export function HomeLink() {
  return (
    // oxlint-disable-next-line next/no-html-link-for-pages
    <a
      href="/"
      className="rounded-control border-line bg-card text-table hover:border-faint inline-flex min-h-11 items-center border px-3.5 font-semibold"
    >
      {faultTexts.home}
    </a>
  )
}
