import { useState } from 'react'
import { Eye, EyeOff } from 'lucide-react'
import { CONTROL_CLASSES } from '@/components/ui/control-classes'
import { Field } from '@/components/ui/field'
import { signInTexts } from '@/lib/content/sign-in'
import { joinClasses } from '@/lib/utils/join-classes'

export function PasswordField({ error }: { error: string | undefined }) {
  const [isShown, setIsShown] = useState(false)
  const Icon = isShown ? EyeOff : Eye
  return (
    <Field id="password" label={signInTexts.password} error={error}>
      <div className="relative">
        <input
          id="password"
          name="password"
          type={isShown ? 'text' : 'password'}
          autoComplete="current-password"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={200}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'password-error' : undefined}
          className={joinClasses(CONTROL_CLASSES, 'pr-12')}
        />
        <button
          type="button"
          aria-label={isShown ? signInTexts.hidePassword : signInTexts.showPassword}
          onClick={() => setIsShown(!isShown)}
          className="rounded-control text-soft hover:text-ink absolute inset-y-0 right-0 grid w-11 place-items-center"
        >
          <Icon aria-hidden size={18} />
        </button>
      </div>
    </Field>
  )
}
