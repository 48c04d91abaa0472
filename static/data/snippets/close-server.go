package server

import (
	"encoding/json"
	"log"
	"time"

	"github.com/gorilla/websocket"
)

// Serve answers text messages and says why when it ends the connection.
// conn.Close alone sends no Close frame: the client would report 1006.
func Serve(conn *websocket.Conn, answer func(json.RawMessage) (any, error)) {
	defer conn.Close()
	for {
		kind, message, err := conn.ReadMessage()
		if err != nil {
			return // the client has left, or gorilla has sent the Close
		}
		if kind != websocket.TextMessage {
			end(conn, websocket.CloseUnsupportedData, "text messages only")
			return
		}
		if !json.Valid(message) {
			end(conn, websocket.ClosePolicyViolation, "not valid JSON")
			return
		}
		reply, err := answer(message)
		if err != nil {
			log.Print(err) // the details stay here
			end(conn, websocket.CloseInternalServerErr, "internal error")
			return
		}
		if err := conn.WriteJSON(reply); err != nil {
			return
		}
	}
}

func end(conn *websocket.Conn, code int, reason string) {
	deadline := time.Now().Add(5 * time.Second)
	frame := websocket.FormatCloseMessage(code, reason) // up to 123 bytes
	conn.WriteControl(websocket.CloseMessage, frame, deadline)
}
