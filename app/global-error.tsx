'use client'

import './globals.css'
import ErrorPage from './error'

interface GlobalErrorProps {
  error: Error & { digest?: string }
  reset: () => void
}

/** Where the root layout itself failed: brings its own document. */
export default function GlobalError(props: GlobalErrorProps) {
  return (
    <html lang="vi">
      <body className="bg-page text-body min-h-dvh font-sans antialiased">
        <ErrorPage {...props} />
      </body>
    </html>
  )
}
