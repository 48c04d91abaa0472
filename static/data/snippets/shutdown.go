package server

import (
	"context"
	"net/http"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// Clients holds the open connections: http.Server.Shutdown neither closes
// hijacked connections nor waits for them.
type Clients struct {
	conns sync.Map
	open  sync.WaitGroup
}

// Serve runs read on one connection and remembers it meanwhile.
func (c *Clients) Serve(conn *websocket.Conn, read func(*websocket.Conn)) {
	c.open.Add(1)
	c.conns.Store(conn, nil)
	defer c.open.Done()
	defer conn.Close()
	defer c.conns.Delete(conn)
	read(conn)
}

// Stop ends the HTTP server first, so that nobody comes in any more, then
// says 1012 to all and waits until the readers have seen the answers.
func (c *Clients) Stop(ctx context.Context, server *http.Server) error {
	err := server.Shutdown(ctx)
	const code = websocket.CloseServiceRestart
	bye := websocket.FormatCloseMessage(code, "restarting")
	deadline := time.Now().Add(5 * time.Second)
	c.conns.Range(func(conn, _ any) bool {
		ws := conn.(*websocket.Conn)
		ws.WriteControl(websocket.CloseMessage, bye, deadline)
		ws.NetConn().SetReadDeadline(deadline) // some never answer
		return true
	})
	c.open.Wait()
	return err
}
