import { referralSheetText as text, sheetText } from '@/lib/content/sheets'
import type { ReferralPaper } from '@/lib/domain/records/paper.schema'
import { Unread } from './sheet-parts'

/** Day and signature. The transfer day stands in for the signing day, and says so, until somebody has read it. */
export function SignedOn({ paper }: { paper: ReferralPaper }) {
  const { signedOn, signedOnIs, signature } = paper
  const [year = '', month = '', day = ''] = signedOn?.split('-') ?? []
  return (
    <div className="mt-4 ml-auto w-fit max-w-full text-center">
      <p className="italic">{signedOn ? sheetText.dateLine(day, month, year) : <Unread />}</p>
      {signedOn && signedOnIs === 'transfer-day' && (
        <p className="text-attention text-[0.9em] font-semibold">({text.transferDay})</p>
      )}
      <p className="font-bold">{text.signer}</p>
      <p className="min-h-12 italic">
        {signature.status === 'valid' ? sheetText.signature.valid(signature.signedBy) : sheetText.signHere}
      </p>
    </div>
  )
}
