package task_test

import (
	"context"
	"errors"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"sparr.example/task"
)

var errBoom = errors.New("boom")

// takes is a job that works for d and returns value.
func takes(d time.Duration, value int) task.Job {
	return func(context.Context) (int, error) {
		time.Sleep(d)
		return value, nil
	}
}

// waits is a job that works for d, or until its context ends.
func waits(d time.Duration, value int) task.Job {
	return func(ctx context.Context) (int, error) {
		select {
		case <-time.After(d):
			return value, nil
		case <-ctx.Done():
			return 0, ctx.Err()
		}
	}
}

func times(n int, job task.Job) []task.Job {
	jobs := make([]task.Job, n)
	for i := range jobs {
		jobs[i] = job
	}
	return jobs
}

// run fails the test when Run refuses or forgets a result.
func run(t *testing.T, p *task.Pool, ctx context.Context, jobs []task.Job) []task.Result {
	t.Helper()
	got, err := p.Run(ctx, jobs)
	if err != nil {
		t.Fatalf("Run: %v", err)
	}
	if len(got) != len(jobs) {
		t.Fatalf("%d results for %d jobs", len(got), len(jobs))
	}
	return got
}

func TestResultsInOrder(t *testing.T) {
	for _, workers := range []int{1, 3, 20} {
		synctest.Test(t, func(t *testing.T) {
			p := task.New(workers)
			defer p.Close()
			var jobs []task.Job
			for i := range 9 {
				jobs = append(jobs, takes(time.Duration(9-i)*time.Second, 100+i)) // the first takes longest
			}
			for i, r := range run(t, p, t.Context(), jobs) {
				if r.Value != 100+i || r.Err != nil {
					t.Errorf("%d workers: result %d is %+v, want the value %d", workers, i, r, 100+i)
				}
			}
			if got, err := p.Run(t.Context(), nil); err != nil || len(got) != 0 {
				t.Errorf("no jobs: %v, %v", got, err)
			}
		})
	}
}

func TestTheSizeIsKeptAndUsed(t *testing.T) {
	for _, c := range []struct {
		workers int
		want    time.Duration
	}{{1, 12 * time.Second}, {2, 6 * time.Second}, {3, 6 * time.Second}, {50, 6 * time.Second}} {
		synctest.Test(t, func(t *testing.T) {
			p := task.New(c.workers)
			defer p.Close()
			var now, peak atomic.Int32
			counted := func(d time.Duration) task.Job {
				return func(context.Context) (int, error) {
					n := now.Add(1)
					defer now.Add(-1)
					for top := peak.Load(); n > top && !peak.CompareAndSwap(top, n); top = peak.Load() {
					}
					time.Sleep(d)
					return 0, nil
				}
			}
			begin := time.Now()
			run(t, p, t.Context(), append([]task.Job{counted(6 * time.Second)}, times(6, counted(time.Second))...))
			if took := time.Since(begin); took != c.want {
				t.Errorf("%d workers: one job of 6s and six of 1s took %v, want %v", c.workers, took, c.want)
			}
			if n := int(peak.Load()); n > c.workers {
				t.Errorf("%d workers: %d jobs ran at a time", c.workers, n)
			}
		})
	}
}

func TestRunsShareTheWorkers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // together they run no more than one does
		p := task.New(3)
		defer p.Close()
		begin := time.Now()
		var all sync.WaitGroup
		for range 2 {
			all.Go(func() { run(t, p, t.Context(), times(6, takes(time.Second, 1))) })
		}
		all.Wait()
		if took := time.Since(begin); took != 4*time.Second {
			t.Errorf("two Runs with six jobs of 1s each took %v on three workers, want 4s", took)
		}
	})
	synctest.Test(t, func(t *testing.T) { // who waits takes what is free
		p := task.New(3)
		defer p.Close()
		begin := time.Now()
		var all sync.WaitGroup
		all.Go(func() { run(t, p, t.Context(), times(1, takes(time.Minute, 1))) })
		synctest.Wait()
		for i, r := range run(t, p, t.Context(), times(4, takes(time.Second, 2))) {
			if r.Value != 2 {
				t.Errorf("result %d of the second Run is %+v, want the value 2", i, r)
			}
		}
		if took := time.Since(begin); took != 2*time.Second {
			t.Errorf("beside a job of a minute, four of 1s took %v on the two free workers, want 2s", took)
		}
		all.Wait()
	})
}

func TestCancelKeepsWaitingJobsFromStarting(t *testing.T) {
	for _, cause := range []error{context.DeadlineExceeded, context.Canceled} {
		synctest.Test(t, func(t *testing.T) {
			p := task.New(2)
			defer p.Close()
			ctx, cancel := context.WithTimeout(t.Context(), 1500*time.Millisecond)
			defer cancel()
			if cause == context.Canceled {
				ctx, cancel = context.WithCancel(t.Context())
				time.AfterFunc(1500*time.Millisecond, cancel)
			}
			var started atomic.Int32
			begin := time.Now()
			got := run(t, p, ctx, times(10, func(ctx context.Context) (int, error) {
				started.Add(1)
				return waits(time.Second, 7)(ctx)
			}))
			if took := time.Since(begin); took != 1500*time.Millisecond {
				t.Errorf("Run returned after %v, want 1.5s", took)
			}
			synctest.Wait()
			if n := started.Load(); n != 4 {
				t.Errorf("%d jobs started, want 4: two at once, and two more after 1s", n)
			}
			for i, r := range got {
				if i < 2 && (r.Value != 7 || r.Err != nil) {
					t.Errorf("result %d, finished before the end of ctx, is %+v", i, r)
				}
				if i >= 2 && !errors.Is(r.Err, cause) {
					t.Errorf("result %d has the error %v, want %v", i, r.Err, cause)
				}
			}
		})
	}
}

func TestRunWaitsForJobsThatStarted(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := task.New(2)
		defer p.Close()
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		var running atomic.Int32
		begin := time.Now()
		got := run(t, p, ctx, times(4, func(ctx context.Context) (int, error) {
			running.Add(1)
			defer running.Add(-1)
			_, err := waits(time.Hour, 0)(ctx)
			time.Sleep(5 * time.Second) // cleaning up after the cancel
			return 8, err
		}))
		if n := running.Load(); n != 0 {
			t.Errorf("%d jobs still ran when Run returned", n)
		}
		if took := time.Since(begin); took != 6*time.Second {
			t.Errorf("Run returned after %v, want 6s: ctx ended after 1s and cleaning up takes 5s", took)
		}
		if got[0].Value != 8 || !errors.Is(got[0].Err, context.DeadlineExceeded) {
			t.Errorf("result 0 is %+v, want what the job returned", got[0])
		}
	})
	synctest.Test(t, func(t *testing.T) { // none has started: all workers are busy with another Run
		p := task.New(2)
		defer p.Close()
		var all sync.WaitGroup
		all.Go(func() { run(t, p, t.Context(), times(2, takes(time.Hour, 1))) })
		synctest.Wait()
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		begin := time.Now()
		for i, r := range run(t, p, ctx, times(3, takes(time.Second, 2))) {
			if !errors.Is(r.Err, context.DeadlineExceeded) {
				t.Errorf("no worker was free before ctx ended, and result %d is %+v", i, r)
			}
		}
		if took := time.Since(begin); took != time.Second {
			t.Errorf("no worker was free, ctx ended after 1s, and Run returned after %v", took)
		}
		all.Wait()
	})
	synctest.Test(t, func(t *testing.T) { // it does not look at ctx, and finishes
		p := task.New(1)
		defer p.Close()
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if got := run(t, p, ctx, times(2, takes(time.Minute, 9))); got[0].Value != 9 || got[0].Err != nil {
			t.Errorf("a job that finished after the end of ctx has the result %+v, want the value 9", got[0])
		}
	})
}

func TestCancelEndsOnlyItsOwnRun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := task.New(2)
		defer p.Close()
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		var all sync.WaitGroup
		for i, ctx := range []context.Context{t.Context(), ctx, t.Context()} {
			all.Go(func() {
				time.Sleep(time.Duration(i) * time.Millisecond)
				for j, r := range run(t, p, ctx, times(3, waits(time.Minute, 5))) {
					if i != 1 && (r.Value != 5 || r.Err != nil) {
						t.Errorf("a Run whose ctx goes on has the result %+v for job %d", r, j)
					}
					if i == 1 && r.Err == nil {
						t.Errorf("the Run whose ctx ended has the result %+v for job %d", r, j)
					}
				}
			})
		}
		all.Wait()
	})
}

func TestAnEndedContextStartsNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := task.New(3)
		defer p.Close()
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		never := func(context.Context) (int, error) {
			t.Error("a job started though ctx had ended")
			return 0, nil
		}
		for range 20 { // a choice left to chance shows
			synctest.Wait()
			for i, r := range run(t, p, ctx, times(4, never)) {
				if !errors.Is(r.Err, context.Canceled) {
					t.Errorf("result %d has the error %v, want Canceled", i, r.Err)
				}
			}
		}
	})
}

func TestAnErrorStaysInItsResult(t *testing.T) {
	for _, workers := range []int{1, 2} {
		for _, cause := range []error{errBoom, context.Canceled} {
			synctest.Test(t, func(t *testing.T) {
				p := task.New(workers)
				defer p.Close()
				jobs := times(5, waits(time.Second, 1))
				jobs[1] = func(context.Context) (int, error) { return 0, cause }
				for i, r := range run(t, p, t.Context(), jobs) {
					if i == 1 && !errors.Is(r.Err, cause) {
						t.Errorf("the job that failed has the result %+v", r)
					}
					if i != 1 && (r.Value != 1 || r.Err != nil) {
						t.Errorf("beside a job that failed, job %d has the result %+v", i, r)
					}
				}
			})
		}
	}
}

func TestAPanicIsTheErrorOfItsJob(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := task.New(2)
		defer p.Close()
		jobs := times(4, takes(time.Second, 1))
		jobs[0] = func(context.Context) (int, error) { panic("ouch") }
		jobs[3] = func(context.Context) (int, error) { time.Sleep(time.Second); panic(42) }
		got := run(t, p, t.Context(), jobs)
		for i, want := range map[int]any{0: "ouch", 3: 42} {
			var panicked *task.PanicError
			if !errors.As(got[i].Err, &panicked) || panicked.Value != want {
				t.Errorf("job %d panicked with %v and has the error %#v", i, want, got[i].Err)
			}
		}
		for i := 1; i < 3; i++ {
			if got[i].Value != 1 || got[i].Err != nil {
				t.Errorf("beside a panic, job %d has the result %+v", i, got[i])
			}
		}
	})
}

func TestAWorkerSurvivesAPanic(t *testing.T) {
	for _, workers := range []int{1, 3} {
		synctest.Test(t, func(t *testing.T) {
			p := task.New(workers)
			defer p.Close()
			run(t, p, t.Context(), times(workers, func(context.Context) (int, error) { panic("ouch") }))
			ctx, cancel := context.WithTimeout(t.Context(), time.Hour)
			defer cancel()
			begin := time.Now()
			for i, r := range run(t, p, ctx, times(2*workers, takes(time.Second, 1))) {
				if r.Err != nil {
					t.Errorf("%d workers, as many panics: then job %d has the error %v", workers, i, r.Err)
				}
			}
			if took := time.Since(begin); took != 2*time.Second {
				t.Errorf("%d workers, as many panics: then %d jobs of 1s took %v, want 2s", workers, 2*workers, took)
			}
		})
	}
}

func TestCloseLetsRunsFinish(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := task.New(2)
		var all sync.WaitGroup
		var done atomic.Int32
		for range 2 {
			all.Go(func() {
				for i, r := range run(t, p, t.Context(), times(5, waits(time.Second, 3))) {
					if r.Value != 3 || r.Err != nil {
						t.Errorf("a Run that began before Close has the result %+v for job %d", r, i)
					}
					done.Add(1)
				}
			})
		}
		time.Sleep(1500 * time.Millisecond) // two are done, two run, six wait
		begin := time.Now()
		p.Close()
		if took := time.Since(begin); took != 3500*time.Millisecond {
			t.Errorf("Close returned after %v, want 3.5s, when the last of ten jobs is done", took)
		}
		all.Wait()
		if n := done.Load(); n != 10 {
			t.Errorf("%d of 10 jobs have a result", n)
		}
	})
	synctest.Test(t, func(t *testing.T) { // nobody ever ran anything
		task.New(4).Close()
	})
}

func TestAClosedPoolRefuses(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := task.New(2)
		never := times(2, func(context.Context) (int, error) {
			t.Error("a job of a refused Run started")
			return 0, nil
		})
		refuses := func(when string, jobs []task.Job) {
			begin := time.Now()
			ctx, cancel := context.WithTimeout(t.Context(), time.Hour)
			defer cancel()
			_, err := p.Run(ctx, jobs)
			if took := time.Since(begin); !errors.Is(err, task.ErrClosed) || took != 0 {
				t.Errorf("Run %s: %v after %v, want ErrClosed at once", when, err, took)
			}
		}
		var all sync.WaitGroup
		all.Go(func() { run(t, p, t.Context(), times(1, takes(time.Minute, 1))) })
		synctest.Wait()
		all.Go(p.Close)
		time.Sleep(time.Second)
		refuses("while Close waits for a job", never)
		all.Wait()
		refuses("after Close", never)
		refuses("after Close, with no jobs", nil)
	})
}

func TestEveryCloseWaits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := task.New(2)
		begin := time.Now()
		go p.Run(t.Context(), times(3, takes(time.Minute, 1)))
		synctest.Wait()
		var all sync.WaitGroup
		for i := range 4 { // two at once, the others while those wait
			all.Go(func() {
				time.Sleep(time.Duration(i/2) * time.Second)
				p.Close()
				if took := time.Since(begin); took != 2*time.Minute {
					t.Errorf("Close number %d returned after %v, want 2m", i+1, took)
				}
			})
		}
		all.Wait()
		p.Close()
		if took := time.Since(begin); took != 2*time.Minute {
			t.Errorf("a Close after the end took until %v", took)
		}
	})
}

func TestRunAndCloseMeet(t *testing.T) {
	for range 60 {
		p := task.New(2)
		var all sync.WaitGroup
		var closed atomic.Bool
		for range 6 {
			all.Go(func() {
				for range 20 {
					var ran atomic.Int32
					got, err := p.Run(context.Background(), times(2, func(context.Context) (int, error) {
						if closed.Load() {
							t.Error("a job ran after Close returned")
						}
						ran.Add(1)
						return 1, nil
					}))
					if err == nil && (len(got) != 2 || ran.Load() != 2) {
						t.Errorf("an accepted Run ran %d of 2 jobs", ran.Load())
					}
					if err != nil && (ran.Load() != 0 || !errors.Is(err, task.ErrClosed)) {
						t.Errorf("a refused Run ran %d jobs and says %v", ran.Load(), err)
					}
					runtime.Gosched()
				}
			})
		}
		all.Go(func() {
			for range 50 {
				runtime.Gosched()
			}
			p.Close()
			closed.Store(true)
		})
		all.Wait()
	}
}
