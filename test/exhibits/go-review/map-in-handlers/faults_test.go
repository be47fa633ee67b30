package stats

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
)

func request(team string) *http.Request {
	r := httptest.NewRequest(http.MethodGet, "/", nil)
	r.Header.Set("X-Team", team)
	return r
}

func TestConcurrentRequestsEndTheProcess(t *testing.T) {
	if os.Getenv("HAMMER") == "" {
		again := exec.Command(os.Args[0], "-test.run=TestConcurrentRequestsEndTheProcess")
		again.Env = append(os.Environ(), "HAMMER=1")
		out, err := again.CombinedOutput()
		if err == nil || !strings.Contains(string(out), "fatal error: concurrent map") {
			t.Fatalf("%v\n%s", err, out)
		}
		return
	}
	counted := New(nil).Count(http.NotFoundHandler())
	var requests sync.WaitGroup
	for g := range 8 {
		requests.Go(func() {
			for i := range 50_000 {
				counted.ServeHTTP(httptest.NewRecorder(), request(fmt.Sprint(g, "-", i)))
			}
		})
	}
	requests.Wait()
}

func TestInventedTeamsStay(t *testing.T) {
	s := New(map[string]int{"known": 1})
	counted := s.Count(http.NotFoundHandler())
	for i := range 1000 {
		counted.ServeHTTP(httptest.NewRecorder(), request(fmt.Sprint("invented ", i)))
	}
	if len(s.hits) != 1000 {
		t.Fatal(len(s.hits))
	}
}
