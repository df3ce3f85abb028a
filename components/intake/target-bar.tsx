interface TargetBarProps {
  /** 0 to 1; absent while too few are counted. */
  share: number | undefined
  target: number
}

const WIDTH = 600
const HEIGHT = 16

/** How far a share has come, and where its target stands. The numbers stand beside it as text. */
export function TargetBar({ share, target }: TargetBarProps) {
  const mark = WIDTH * Math.min(target, 1)
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="my-2 block h-4 w-full print:[print-color-adjust:exact]"
    >
      <rect y="4" width={WIDTH} height="8" rx="4" fill="var(--color-line)" />
      {share !== undefined && (
        <rect y="4" width={WIDTH * Math.min(share, 1)} height="8" rx="4" fill="var(--color-brand)" />
      )}
      <rect x={Math.min(mark, WIDTH - 3) - 1} width="3" height={HEIGHT} fill="var(--color-ink)" />
    </svg>
  )
}
