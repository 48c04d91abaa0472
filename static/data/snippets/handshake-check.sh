#!/bin/sh
# Reads the HTTP status of a WebSocket handshake, which browsers hide behind
# 1006. Usage: handshake-check.sh https://host/path [origin]
# (https:// stands for wss://, http:// for ws://)
set -u

url=${1:?URL}
origin=${2:-$(printf '%s' "$url" | cut -d/ -f1-3)}

# --http1.1: over HTTP/2 there is no Upgrade header. After a 101 the line
# stays open, and "timed out" at the end is no fault.
curl --http1.1 --silent --show-error --max-time 5 \
  --dump-header - --output /dev/null \
  --header 'Connection: Upgrade' \
  --header 'Upgrade: websocket' \
  --header 'Sec-WebSocket-Version: 13' \
  --header "Sec-WebSocket-Key: $(openssl rand -base64 16)" \
  --header "Origin: $origin" \
  "$url"

# 101      the handshake works: look at what happens after it
# 200, 404 the request did not reach a WebSocket endpoint: path or proxy
# 301, 302 browsers do not follow it: use the final address
# 400, 426 a proxy has dropped Upgrade or Connection on the way
# 401, 403 credentials or the check of Origin: repeat with another origin
# 502, 503 the proxy does not reach the server behind it
