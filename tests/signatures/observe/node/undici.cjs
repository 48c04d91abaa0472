// The client that Node.js itself has: undici's `WebSocket`, which behaves as a browser's does.
// It stands here as a package so that its version does not depend on the Node.js found.

const { WebSocket } = require('undici')
const { say, order } = require('./say.cjs')

const it = order()
const socket = new WebSocket(it.url)

socket.addEventListener('error', (event) => {
  say('error-message', 'WebSocket error:', event.message)
  say('error-object', event.error)
})

socket.addEventListener('close', (event) => {
  say('close-fields', 'closed', event.code, event.reason, event.wasClean)
  say('close-event', event)
  if (it.act === 'after') socket.send('hello')
})

socket.addEventListener('open', () => {
  switch (it.act) {
    case 'close':
      try {
        socket.close(it.code, it.reason)
      } catch (error) {
        say('refusal-message', error.message)
        say('refusal-object', error)
        process.exit()
      }
      break
    case 'drop':
      process.exit()
      break
    case 'big':
      socket.send('x'.repeat(4096))
      break
  }
})
