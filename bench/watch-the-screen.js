// Runs in the page: notes how long after the scanner's last key the awaited name is drawn and the button is ready, and
// how long after the press the number is drawn.
// The print dialog holds the page for as long as it is open, and no printer is measured here.
window.print = () => undefined

let scannedAt = 0
let lookedUpSince = 0
let pressedAt = 0

window.addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Enter') return
    // Not the event's own time: the burst is sent faster than it claims to be typed, and arrives late.
    if (event.ctrlKey) pressedAt = performance.now()
    else scannedAt = lookedUpSince = performance.now()
  },
  true,
)

new MutationObserver(() => requestAnimationFrame(noteTimes)).observe(document, {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
})

function noteTimes() {
  if (scannedAt > 0 && textOf('Người bệnh').includes(window.awaitedName)) {
    window.identityMs = performance.now() - scannedAt
    scannedAt = 0
  }
  if (lookedUpSince > 0 && scannedAt === 0 && document.querySelector('[data-admit][aria-disabled=false]')) {
    window.readyMs = performance.now() - lookedUpSince
    lookedUpSince = 0
  }
  if (pressedAt > 0 && /\d{3}/.test(textOf('Đã cấp số'))) {
    window.ticketMs = performance.now() - pressedAt
    pressedAt = 0
  }
}

function textOf(label) {
  return document.querySelector(`section[aria-label="${label}"]`)?.textContent ?? ''
}
