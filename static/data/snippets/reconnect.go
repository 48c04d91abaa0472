package client

import (
	"crypto/tls"
	"errors"
	"math/rand/v2"
	"time"

	"github.com/gorilla/websocket"
)

// Run calls serve per connection; serve returns the error that ended it.
func Run(url string, serve func(*websocket.Conn) error) error {
	var badCert *tls.CertificateVerificationError
	for attempt := 0; ; attempt++ {
		start := time.Now()
		conn, answer, err := websocket.DefaultDialer.Dial(url, nil)
		if err == nil {
			err = serve(conn)
			conn.Close()
		} else if errors.As(err, &badCert) ||
			answer != nil && answer.StatusCode < 500 {
			return err // a bad certificate, or 401, 403, 404
		}
		if time.Since(start) > time.Minute {
			attempt = 0 // it stayed open a while, so start afresh
		}
		code := 1006 // what an error without a Close frame amounts to
		if closed, ok := err.(*websocket.CloseError); ok {
			code = closed.Code
		}
		var low, high time.Duration
		switch code {
		case 1001, 1005, 1006, 1011: // a 1014 is a plain error in gorilla
			high = 5 * time.Second << min(attempt, 3)
		case 1012:
			low, high = 5*time.Second, 30*time.Second
		case 1013:
			low, high = time.Minute, 2*time.Minute<<min(attempt, 2)
		default:
			return err // every other code needs a fix first
		}
		time.Sleep(low + rand.N(high-low))
	}
}
