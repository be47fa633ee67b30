package rates

import (
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"
)

func TestFaults(t *testing.T) {
	var connections atomic.Int64
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Query().Get("pair") {
		case "unknown":
			http.Error(w, `{"error":"unknown"}`, http.StatusNotFound)
		case "overloaded":
			http.Error(w, `{"error":"overloaded"}`, http.StatusInternalServerError)
		default:
			w.Write([]byte(`{"rate":1.5}`))
		}
	}))
	server.Config.ConnState = func(_ net.Conn, state http.ConnState) {
		if state == http.StateNew {
			connections.Add(1)
		}
	}
	server.Start()
	client := New(server.URL)

	for range 100 {
		if rate, err := client.Rate("good"); rate != 1.5 || err != nil {
			t.Fatal(rate, err)
		}
	}
	if got := connections.Load(); got != 1 {
		t.Errorf("%d connections for 100 good answers", got)
	}
	for range 100 {
		if _, err := client.Rate("unknown"); !errors.Is(err, ErrUnknown) {
			t.Fatal(err)
		}
	}
	if got := connections.Load(); got < 100 {
		t.Errorf("only %d connections after 100 unknown pairs", got)
	}
	if rate, err := client.Rate("overloaded"); rate != 0 || err != nil {
		t.Error("a 500 is no rate of 0:", rate, err)
	}
	if http.DefaultClient.Timeout != 0 {
		t.Error("the default client has a timeout")
	}
}
