package server

import (
	"time"

	"github.com/gorilla/websocket"
)

const (
	pingEvery = 25 * time.Second // below the usual 60 s idle timeout
	pongWait  = 60 * time.Second // two pings may get lost
)

// Serve reads messages until the peer leaves or stops answering pings.
func Serve(conn *websocket.Conn, handle func([]byte)) error {
	defer conn.Close()
	alive := func(string) error {
		return conn.SetReadDeadline(time.Now().Add(pongWait))
	}
	alive("")
	conn.SetPongHandler(alive) // runs only while ReadMessage is reading
	done := make(chan struct{})
	defer close(done)
	go func() {
		ticker := time.NewTicker(pingEvery)
		defer ticker.Stop()
		for {
			select {
			case <-done:
				return
			case now := <-ticker.C:
				// WriteControl may run beside other writes.
				late := now.Add(10 * time.Second)
				conn.WriteControl(websocket.PingMessage, nil, late)
			}
		}
	}()
	for {
		_, message, err := conn.ReadMessage()
		if err != nil {
			return err // a missed deadline shows here as an i/o timeout
		}
		handle(message)
	}
}
