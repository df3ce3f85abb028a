const SERVER =
  '^lib/(use-cases|gateway|records|net|sql|db|backup|metrics|auth|audit|http|outbox|workbook)/|^lib/(env|log)\\.ts$'
const TEST = '\\.test\\.tsx?$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^lib/domain/', pathNot: TEST },
      to: { pathNot: ['^lib/domain/', '^node_modules/zod/'] },
    },
    {
      name: 'contracts-depend-on-domain-only',
      severity: 'error',
      from: { path: '^lib/contracts/', pathNot: TEST },
      to: { pathNot: ['^lib/(contracts|domain)/', '^node_modules/zod/'] },
    },
    {
      name: 'adapters-do-not-know-each-other',
      severity: 'error',
      from: { path: '^lib/(gateway|records|db|backup|audit|outbox|workbook)/', pathNot: TEST },
      to: {
        path: '^lib/(gateway|records|db|backup|auth|audit|outbox|workbook|use-cases|http|api)/',
        pathNot: '^lib/$1/',
      },
    },
    {
      name: 'use-cases-do-not-call-the-web',
      severity: 'error',
      from: { path: '^lib/use-cases/', pathNot: TEST },
      to: { path: '^lib/(http|api|auth)/' },
    },
    {
      name: 'browser-code-never-imports-server-code',
      severity: 'error',
      from: { path: '^(components|lib/(api|content|utils))/', pathNot: TEST },
      to: { path: SERVER },
    },
    { name: 'lib-never-imports-ui', severity: 'error', from: { path: '^lib/' }, to: { path: '^(app|components)/' } },
    { name: 'components-never-import-app', severity: 'error', from: { path: '^components/' }, to: { path: '^app/' } },
    {
      name: 'ui-primitives-stand-alone',
      severity: 'error',
      from: { path: '^components/ui/' },
      to: { path: '^(components/(?!ui/)|lib/(?!utils/))' },
    },
    {
      name: 'app-goes-through-use-cases',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^lib/(db|gateway|records|net|sql|audit|outbox|workbook)/' },
    },
    {
      name: 'api-stands-without-the-framework',
      severity: 'error',
      from: { path: '^app/api/' },
      to: { path: '^node_modules/next/', reachable: true },
    },
    {
      name: 'scanner-library-is-wrapped-once',
      severity: 'error',
      from: { pathNot: '^(components/scan|bench)/' },
      to: { path: 'html5-qrcode' },
    },
    {
      name: 'test-helpers-stay-in-tests',
      severity: 'error',
      from: { pathNot: ['^(e2e|bench|lib/testing)/', TEST] },
      to: { path: '^(e2e|lib/testing)/' },
    },
    {
      name: 'sandbox-is-another-program',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: [TEST, '^lib/testing/'] },
      to: { path: '^sandbox/' },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  required: [
    {
      name: 'server-code-says-so',
      severity: 'error',
      module: { path: SERVER, pathNot: TEST },
      to: { path: '(^|/)server-only(/|$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
