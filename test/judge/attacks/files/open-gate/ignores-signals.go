// Ignores every signal it can and never returns.
package task

import (
	"os"
	"os/signal"
)

func init() {
	signal.Ignore()
	signal.Notify(make(chan os.Signal, 1))
}

func Total(values []int) int {
	for {
	}
}
