import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import '@fontsource/be-vietnam-pro/400.css'
import '@fontsource/be-vietnam-pro/500.css'
import '@fontsource/be-vietnam-pro/600.css'
import '@fontsource/be-vietnam-pro/700.css'
import './globals.css'

export const metadata: Metadata = { title: { default: 'Tiếp Đón', template: '%s · Tiếp Đón' } }
export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="vi">
      <body className="bg-page text-body min-h-dvh font-sans antialiased">{children}</body>
    </html>
  )
}
