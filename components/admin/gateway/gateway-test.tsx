'use client'

import { useState, type FormEvent } from 'react'
import { focusFirstError } from '@/components/admin/setup/focus-first-error'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/ui/text-field'
import { gatewaySetupText } from '@/lib/content/gateway-setup'
import { StepLine } from './step-line'
import { readTestQuestion } from './read-test-question'
import { GATEWAY_STEPS, useGatewayTest } from './use-gateway-test'

/** Tries the way to the gateway, step by step, about somebody or only as far as the sign-in. */
export function GatewayTest() {
  const [typed, setTyped] = useState({ identifier: '', fullName: '', birthDate: '' })
  const [wasTried, setWasTried] = useState(false)
  const { states, isRunning, problem, run } = useGatewayTest()
  const { wrong, question } = readTestQuestion(typed)
  const isWrong = wrong.identifier || wrong.fullName || wrong.birthDate
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setWasTried(true)
    if (isWrong) return focusFirstError(event.currentTarget)
    if (!isRunning) void run(question)
  }

  return (
    <Card title={gatewaySetupText.test}>
      <p className="text-table text-soft mb-3">{gatewaySetupText.testIntro}</p>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-3">
          <TextField
            label={gatewaySetupText.identifier}
            hint={gatewaySetupText.identifierHint}
            value={typed.identifier}
            onText={(identifier) => change({ identifier })}
            error={wasTried && wrong.identifier ? gatewaySetupText.identifierWrong : undefined}
          />
          <TextField
            label={gatewaySetupText.fullName}
            value={typed.fullName}
            onText={(fullName) => change({ fullName })}
            error={wasTried && wrong.fullName ? gatewaySetupText.fullNameWrong : undefined}
          />
          <TextField
            label={gatewaySetupText.birthDate}
            hint={gatewaySetupText.birthDateHint}
            value={typed.birthDate}
            onText={(birthDate) => change({ birthDate })}
            error={wasTried && wrong.birthDate ? gatewaySetupText.birthDateWrong : undefined}
          />
        </div>
        <div>
          <Button type="submit" look="primary" aria-disabled={isRunning || undefined}>
            {isRunning ? gatewaySetupText.running : gatewaySetupText.start}
          </Button>
        </div>
      </form>
      <ProblemBanner error={problem} />
      <ol aria-live="polite" className="divide-line mt-3 divide-y">
        {GATEWAY_STEPS.map((step) => (
          <StepLine key={step} step={step} state={states[step] ?? { kind: 'waiting' }} />
        ))}
      </ol>
    </Card>
  )
}
