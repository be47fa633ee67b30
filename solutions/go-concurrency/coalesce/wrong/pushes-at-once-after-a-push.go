// wrong: when a push ends, whatever waits is pushed at once, although its time has not come.

package task

import (
	"context"
	"maps"
	"slices"
	"time"
)

func Coalesce(ctx context.Context, in <-chan string, quiet, longest time.Duration, push func(keys []string)) error {
	waiting := map[string]bool{}
	var oldest time.Time     // when the first waiting key came
	var due <-chan time.Time // nil: nothing waits, or a push is overdue
	var busy chan struct{}   // nil: no push is running
	overdue := false         // a push fell due while another one ran

	start := func() {
		keys := slices.Sorted(maps.Keys(waiting))
		clear(waiting)
		due, overdue = nil, false
		done := make(chan struct{})
		busy = done
		go func() {
			defer close(done)
			push(keys)
		}()
	}
	finish := func() {
		if busy != nil {
			<-busy
		}
	}

	for {
		select {
		case <-ctx.Done():
			finish()
			return ctx.Err()
		case key, open := <-in:
			if !open {
				finish()
				if len(waiting) > 0 {
					start()
					finish()
				}
				return nil
			}
			if len(waiting) == 0 {
				oldest = time.Now()
			}
			waiting[key] = true
			if !overdue {
				due = time.After(min(quiet, time.Until(oldest.Add(longest))))
			}
		case <-due:
			if busy == nil {
				start()
			} else {
				due, overdue = nil, true
			}
		case <-busy:
			busy = nil
			if len(waiting) > 0 {
				start()
			}
		}
	}
}
