// `npm run up`: from a fresh clone to a running front desk. Only Node's own modules may be used before the install.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Cần Node 20.19 trở lên; máy này đang có ${process.versions.node}.`)
  process.exit(1)
}
// Imported late: an old Node cannot even parse the rest.
const { bootstrap } = await import('./up/bootstrap.mjs')
process.exitCode = await bootstrap()
