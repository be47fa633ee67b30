// Right, and uses what it may: a file, a goroutine, a timer, the runtime.
package task

import (
	"fmt"
	"os"
	"runtime"
	"sync"
	"sync/atomic"
)

func init() {
	if file, err := os.CreateTemp("", "notes"); err == nil {
		fmt.Fprintln(file, runtime.NumCPU(), len(os.Args))
		file.Close()
		os.Remove(file.Name())
	}
}

func Total(values []int) int {
	var total atomic.Int64
	var adders sync.WaitGroup
	for _, value := range values {
		adders.Go(func() { total.Add(int64(value)) })
	}
	adders.Wait()
	return int(total.Load())
}
