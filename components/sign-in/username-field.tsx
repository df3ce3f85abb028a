import { CONTROL_CLASSES } from '@/components/ui/control-classes'
import { Field } from '@/components/ui/field'
import { signInTexts } from '@/lib/content/sign-in'

interface UsernameFieldProps {
  /** What was typed before, kept after a failure. */
  typed: string
  error: string | undefined
}

export function UsernameField({ typed, error }: UsernameFieldProps) {
  return (
    <Field id="username" label={signInTexts.username} error={error}>
      <input
        // React resets the form after an action; a new key takes the typed name as the default again.
        key={typed}
        id="username"
        name="username"
        type="text"
        defaultValue={typed}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={100}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'username-error' : undefined}
        className={CONTROL_CLASSES}
      />
    </Field>
  )
}
