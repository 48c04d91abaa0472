// A server and a client with `ws`, printing what programs that use it print. What is done to the
// connection, and when, is the driver's business.

const fs = require('node:fs')
const http = require('node:http')
const https = require('node:https')
const { WebSocket, WebSocketServer } = require('ws')
const { say, order, side } = require('./say.cjs')

const it = order()
const options = {
  maxPayload: it.limit ?? 1024,
  handshakeTimeout: 1000,
  closeTimeout: 500
}

/** Prints what happens to the connection, as people have their programs print it. */
function report(socket) {
  if (!it.bare) {
    socket.on('error', (error) => {
      say('error-message', 'WebSocket error:', error.message)
      say('error-object', error)
    })
  }
  socket.on('close', (code, reason) => {
    say('close-arguments', 'close', code, reason.toString())
    say('close-sentence', `Disconnected (code: ${code}, reason: "${reason}")`)
  })
}

/** The check from the library's own documentation for connections that broke silently. */
function keepAlive(socket) {
  let alive = true
  socket.on('pong', () => (alive = true))
  const timer = setInterval(() => {
    if (!alive) return socket.terminate()
    alive = false
    socket.ping()
  }, it.heartbeat * 1000)
  socket.on('close', () => clearInterval(timer))
}

/** Does to an open connection what was ordered. */
function act(socket) {
  if (it.heartbeat) keepAlive(socket)
  switch (it.act) {
    case 'close':
      try {
        socket.close(it.code, it.reason)
      } catch (error) {
        say('refusal-message', error.message)
        say('refusal-object', error)
        socket.terminate()
      }
      break
    case 'drop':
      socket.terminate()
      break
    case 'big':
      socket.send('x'.repeat(4096))
      break
    case 'after':
      socket.on('close', () => {
        socket.send('hello', (error) => say('send-message', 'send failed:', error.message))
      })
      break
    case 'fail':
      throw new Error('database is locked')
  }
}

function serve() {
  const server = it.tls
    ? https.createServer({ cert: fs.readFileSync(it.tls.certificate), key: fs.readFileSync(it.tls.key) })
    : http.createServer()
  const upgrades = new WebSocketServer({
    ...options,
    server,
    verifyClient: it.refuse ? (_, answer) => answer(false, it.refuse) : undefined
  })
  server.on('tlsClientError', (error) => say('tls-message', 'TLS:', error.message))
  server.on('clientError', (error, socket) => {
    say('client-message', 'client error:', error.message)
    socket.destroy()
  })
  upgrades.on('wsClientError', (error, socket) => {
    say('upgrade-message', 'WebSocket client error:', error.message)
    socket.destroy()
  })
  upgrades.on('connection', (socket) => {
    report(socket)
    act(socket)
  })
  server.listen(0, '127.0.0.1', () => {
    fs.writeFileSync(it.port_file, `${server.address().port}`)
  })
}

function connect() {
  const socket = new WebSocket(it.url, options)
  report(socket)
  socket.on('open', () => act(socket))
}

if (side === 'server') serve()
else connect()
