#!/bin/sh
# Shows why a wss:// address fails before the WebSocket even begins. Browsers
# report all of it as 1006. Usage: tls-check.sh host [port]
set -u

host=${1:?host}
port=${2:-443}

# The chain as a client sees it. -servername sends the name (SNI), without
# which many servers present another certificate. The line to read is
# "Verify return code"; a missing intermediate gives 20 or 21 there.
session=$(openssl s_client -connect "$host:$port" -servername "$host" \
  -verify_hostname "$host" -showcerts </dev/null 2>&1)
printf '%s\n' "$session" | grep -E '^ *(Protocol|Verify return code)|error'

# The names and the dates in the server's own certificate.
printf '%s\n' "$session" |
  openssl x509 -noout -subject -issuer -dates -ext subjectAltName

# The same question to another client: curl names the fault in words. Any
# HTTP status will do, as only TLS counts here.
curl --silent --show-error --output /dev/null --max-time 10 \
  "https://$host:$port/" && echo 'curl: TLS is fine'
