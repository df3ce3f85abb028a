import 'server-only'

/**
 * The Content-Security-Policy of one page. Nothing comes from another host. WebAssembly is compiled by the scanner
 * (zxing); its worker and camera pictures are blobs. Style attributes are allowed because the notification and
 * pop-up libraries place their boxes with them; an attribute cannot load anything under this policy, and style
 * elements need the nonce. React's own error overlay needs `eval` while developing.
 */
export function buildSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  return [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${isDevelopment ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' blob: data:`,
    `media-src 'self' blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self' blob:`,
    `manifest-src 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
  ].join('; ')
}
