// A server and a client with gorilla/websocket, printing what programs that use it print. What is
// done to the connection, and when, is the driver's business.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"time"

	"github.com/gorilla/websocket"
)

// order is what the driver asks for.
type order struct {
	URL       string  `json:"url"`
	PortFile  string  `json:"port_file"`
	Act       string  `json:"act"`
	Code      int     `json:"code"`
	Reason    string  `json:"reason"`
	Limit     int64   `json:"limit"`
	Heartbeat float64 `json:"heartbeat"`
	Patience  float64 `json:"patience"`
	Refuse    int     `json:"refuse"`
	Full      bool    `json:"full"`
	TLS       *struct {
		Certificate string `json:"certificate"`
		Key         string `json:"key"`
	} `json:"tls"`
}

var it order

// say marks the beginning of one thing printed, so that the driver can keep them apart.
func say(form string) {
	fmt.Printf("\x1e%s\n", form)
}

// sayError prints an error in the ways people print them; log stamps the time, as it does by default.
func sayError(doing string, err error) {
	say("error-log")
	log.Println(doing+":", err)
	if closed, ok := err.(*websocket.CloseError); ok {
		say("error-value")
		fmt.Printf("%#v\n", closed)
	}
}

// act does to an open connection what was ordered.
func act(c *websocket.Conn) {
	switch it.Act {
	case "close":
		message := websocket.FormatCloseMessage(it.Code, it.Reason)
		if err := c.WriteControl(websocket.CloseMessage, message, time.Now().Add(time.Second)); err != nil {
			say("refusal-log")
			log.Println("write close:", err)
			c.Close()
		}
	case "drop":
		c.Close()
	case "big":
		c.WriteMessage(websocket.TextMessage, make([]byte, 4096))
	case "fail":
		panic("database is locked")
	}
}

// stay reads until the connection ends, and prints how it ended.
func stay(c *websocket.Conn) {
	defer c.Close()
	limit := it.Limit
	if limit == 0 {
		limit = 1024
	}
	c.SetReadLimit(limit)
	if it.Heartbeat > 0 {
		wait := time.Duration(it.Heartbeat * float64(time.Second))
		c.SetReadDeadline(time.Now().Add(wait))
		c.WriteControl(websocket.PingMessage, nil, time.Now().Add(wait))
	}
	act(c)
	for {
		_, _, err := c.ReadMessage()
		if err == nil {
			continue
		}
		sayError("read", err)
		if it.Full && websocket.IsUnexpectedCloseError(err, websocket.CloseNormalClosure, websocket.CloseGoingAway) {
			say("unexpected-log")
			log.Printf("unexpected close error: %v", err)
		}
		if it.Act == "after" {
			if err := c.WriteMessage(websocket.TextMessage, []byte("hello")); err != nil {
				say("write-log")
				log.Println("write:", err)
			}
		}
		return
	}
}

func handle(w http.ResponseWriter, r *http.Request) {
	if it.Refuse != 0 {
		http.Error(w, http.StatusText(it.Refuse), it.Refuse)
		return
	}
	upgrader := websocket.Upgrader{}
	c, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		say("upgrade-log")
		log.Print("upgrade:", err)
		return
	}
	stay(c)
}

func serve() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	port := fmt.Sprint(listener.Addr().(*net.TCPAddr).Port)
	if err := os.WriteFile(it.PortFile, []byte(port), 0o600); err != nil {
		log.Fatal(err)
	}
	// What the server of net/http says by itself is a log of its own.
	server := http.Server{Handler: http.HandlerFunc(handle), ErrorLog: log.New(os.Stderr, "", log.LstdFlags)}
	if it.TLS != nil {
		log.Fatal(server.ServeTLS(listener, it.TLS.Certificate, it.TLS.Key))
	}
	log.Fatal(server.Serve(listener))
}

func connect() {
	patience := it.Patience
	if patience == 0 {
		patience = 10
	}
	dialer := websocket.Dialer{HandshakeTimeout: time.Duration(patience * float64(time.Second))}
	c, response, err := dialer.Dial(it.URL, nil)
	if err != nil {
		sayError("dial", err)
		if response != nil {
			say("status-log")
			log.Printf("dial: %v (status %d)", err, response.StatusCode)
		}
		return
	}
	stay(c)
}

func main() {
	log.SetOutput(os.Stdout)
	if err := json.Unmarshal([]byte(os.Args[2]), &it); err != nil {
		log.Fatal(err)
	}
	if os.Args[1] == "server" {
		serve()
	} else {
		connect()
	}
}
