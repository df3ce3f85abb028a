import { Button } from '@/components/ui/button'
import { roleNames } from '@/lib/content/roles'
import { demoAccounts, signInTexts } from '@/lib/content/sign-in'

interface DemoAccountsProps {
  password: string
  onPick: (username: string) => void
}

export function DemoAccounts({ password, onPick }: DemoAccountsProps) {
  return (
    <section aria-labelledby="demo-title" className="rounded-card border-note/25 bg-note-tint mt-4 border p-5">
      <h2 id="demo-title" className="text-table text-note font-semibold">
        {signInTexts.demoTitle}
      </h2>
      <p className="text-label text-soft mt-1">{signInTexts.demoIntro}</p>
      <ul className="mt-3 grid grid-cols-1 gap-2 min-[360px]:grid-cols-2">
        {demoAccounts.map(({ username, role }) => (
          <li key={username}>
            <Button wide onClick={() => onPick(username)}>
              <span className="flex flex-col py-1.5 leading-tight">
                {roleNames[role]}
                <span className="text-label text-soft font-normal">{username}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <p className="text-label text-soft mt-3">
        {signInTexts.demoPassword} <code className="text-ink font-sans font-semibold">{password}</code>
      </p>
    </section>
  )
}
