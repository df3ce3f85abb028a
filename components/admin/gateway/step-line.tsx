import { Badge } from '@/components/ui/badge'
import type { GatewayStep } from '@/lib/contracts/gateway-setup'
import { describeResultCode } from '@/lib/content/coverage'
import { gatewayFailureTexts, gatewaySetupText, gatewayStepTexts } from '@/lib/content/gateway-setup'
import { formatSeconds } from '@/lib/utils/format-numbers'
import type { StepState } from './use-gateway-test'

/** One step: how it went, how long it took, and what to do where it failed. */
export function StepLine({ step, state }: { step: GatewayStep; state: StepState }) {
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 py-2.5">
      <span className="w-44 shrink-0 font-semibold">{gatewayStepTexts[step]}</span>
      {state.kind === 'done' ? (
        <Outcome step={step} {...state.outcome} />
      ) : (
        <span className="text-table text-soft">{gatewaySetupText[state.kind]}</span>
      )}
    </li>
  )
}

type OutcomeProps = { step: GatewayStep } & Extract<StepState, { kind: 'done' }>['outcome']

function Outcome({ step, durationMs, resultCode, failure }: OutcomeProps) {
  const facts = [
    gatewaySetupText.took(formatSeconds(durationMs)),
    ...(resultCode ? [gatewaySetupText.code(resultCode)] : []),
  ].join(' · ')
  const failed = failure && gatewayFailureTexts[failure]
  return (
    <div className="min-w-0 grow basis-64">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={failed ? 'wrong' : 'good'}>{failed ? gatewaySetupText.bad : gatewaySetupText.good}</Badge>
        <span className="text-table text-soft">{facts}</span>
      </p>
      {step === 'card' && resultCode && <p className="text-table">{describeResultCode(resultCode).sentence}</p>}
      {failed && (
        <>
          {!(step === 'card' && resultCode) && <p className="text-table">{failed.sentence}</p>}
          <p className="text-table font-semibold">{failed.nextAction}</p>
        </>
      )}
    </div>
  )
}
