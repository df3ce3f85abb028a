import { Banner } from '@/components/ui/banner'
import { imageFailureCopy, serialFailureCopy, type ImageFailureCode, type SerialFailureCode } from '@/lib/content/scan'

/** Why a picture gave no code, and what to do next. */
export function PictureProblem({ code }: { code: ImageFailureCode }) {
  const { sentence, nextAction } = imageFailureCopy[code]
  return (
    <Banner tone="attention" title={sentence}>
      {nextAction}
    </Banner>
  )
}

/** The same for a scanner at a serial port, in one line. */
export function SerialProblem({ code }: { code: SerialFailureCode }) {
  const { sentence, nextAction } = serialFailureCopy[code]
  return (
    <p role="alert" className="text-attention basis-full">
      {sentence} {nextAction}
    </p>
  )
}
