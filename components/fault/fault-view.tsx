import type { ReactNode } from 'react'

interface FaultViewProps {
  title: string
  text: string
  /** Read out to whoever looks after the system; also in the server's log. */
  reference?: { label: string; value: string }
  /** What to do next. */
  children: ReactNode
}

/** A calm page for what went wrong. */
export function FaultView({ title, text, reference, children }: FaultViewProps) {
  return (
    <main className="grid min-h-dvh place-items-center px-4 py-10">
      <div className="rounded-card border-line bg-card w-full max-w-[440px] border p-7 text-center">
        <h1 className="text-[20px] font-semibold">{title}</h1>
        <p className="text-soft mt-2">{text}</p>
        {reference && (
          <p className="rounded-control bg-page text-label text-soft mt-4 px-3 py-2">
            {reference.label} <strong className="text-ink font-semibold">{reference.value}</strong>
          </p>
        )}
        <div className="mt-6 flex flex-wrap justify-center gap-3">{children}</div>
      </div>
    </main>
  )
}
