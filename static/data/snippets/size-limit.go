package server

import (
	"errors"
	"log"
	"net/http"

	"github.com/gorilla/websocket"
)

// gorilla/websocket has no limit of its own: without SetReadLimit one client
// can make the server buffer any amount of data.
const maxBytes = 4 << 20

var upgrader websocket.Upgrader

// Handler gives every message of a client to handle.
func Handler(handle func([]byte)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		conn, err := upgrader.Upgrade(w, r, nil)
		if err != nil {
			return // Upgrade has answered the request
		}
		defer conn.Close()
		conn.SetReadLimit(maxBytes)
		for {
			_, message, err := conn.ReadMessage()
			if errors.Is(err, websocket.ErrReadLimit) {
				// The client has been sent 1009 already.
				log.Printf("%s: over %d bytes", r.RemoteAddr, maxBytes)
			}
			if err != nil {
				return
			}
			handle(message)
		}
	}
}
