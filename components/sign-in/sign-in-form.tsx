'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { signInTexts } from '@/lib/content/sign-in'
import { DemoAccounts } from './demo-accounts'
import { PasswordField } from './password-field'
import { SignInProblem } from './sign-in-problem'
import type { SignInState } from './sign-in-state'
import { UsernameField } from './username-field'

interface SignInFormProps {
  action: (state: SignInState, form: FormData) => Promise<SignInState>
  /** Where to go on to. */
  next: string
  /** Given only where demo data was filled. */
  demoPassword: string | null
}

export function SignInForm({ action, next, demoPassword }: SignInFormProps) {
  const [state, submit, isPending] = useActionState(action, { username: '' })
  const form = useRef<HTMLFormElement>(null)
  const problem = useRef<HTMLDivElement>(null)
  const { fields } = state.problem ?? {}

  useEffect(() => {
    if (state.problem) problem.current?.focus()
  }, [state])

  function fill(username: string, password: string) {
    for (const [name, value] of Object.entries({ username, password })) {
      const input = form.current?.elements.namedItem(name)
      if (input instanceof HTMLInputElement) input.value = value
    }
  }

  return (
    <>
      <form
        ref={form}
        action={submit}
        noValidate
        aria-label={signInTexts.title}
        className="rounded-card border-line bg-card flex flex-col gap-4 border p-6 shadow-[0_1px_2px_rgb(15_23_42/0.04),0_8px_24px_rgb(15_23_42/0.06)] sm:p-7"
      >
        <h1 className="text-[20px] font-semibold">{signInTexts.title}</h1>
        {state.problem && <SignInProblem ref={problem} problem={state.problem} />}
        <input type="hidden" name="next" value={next} />
        <UsernameField typed={state.username} error={fields?.username ? signInTexts.usernameMissing : undefined} />
        <PasswordField error={fields?.password ? signInTexts.passwordMissing : undefined} />
        <Button type="submit" look="primary" wide aria-disabled={isPending}>
          {isPending ? signInTexts.submitting : signInTexts.submit}
        </Button>
      </form>
      {demoPassword && <DemoAccounts password={demoPassword} onPick={(username) => fill(username, demoPassword)} />}
    </>
  )
}
