interface ProgressBarProps {
  label: string
  done: number
  /** 0: nobody knows yet. */
  total: number
  /** The same in words. */
  text: string
}

export function ProgressBar({ label, done, total, text }: ProgressBarProps) {
  const percent = total === 0 ? 0 : Math.min(100, Math.round((done / total) * 100))
  return (
    <div className="flex items-center gap-3">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuetext={text}
        aria-valuenow={total === 0 ? undefined : percent}
        className="bg-line/70 h-2 min-w-0 grow overflow-hidden rounded-full"
      >
        <div className="bg-brand h-full rounded-full" style={{ width: `${percent}%` }} />
      </div>
      <span className="text-label text-soft min-w-28 text-right">{text}</span>
    </div>
  )
}
