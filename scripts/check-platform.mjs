// npm runs it before `up`, `start` and `test`: they are written for newer systems than this file may meet.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (process.platform === 'win32') {
  stop('Chương trình chưa chạy được trên Windows: hãy dùng máy Linux hoặc macOS, hoặc Linux trong WSL 2.')
} else if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Máy này đang có Node ${process.versions.node}: hãy cài Node 20.19 trở lên rồi chạy lại.`)
}

/** @param {string} sentence */
function stop(sentence) {
  console.error(sentence)
  process.exitCode = 1
}
