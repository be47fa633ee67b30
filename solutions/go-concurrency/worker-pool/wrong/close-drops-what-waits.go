// wrong: Close refuses the jobs that still wait for a worker.

package task

import (
	"context"
	"errors"
	"fmt"
	"sync"
)

var ErrClosed = errors.New("pool is closed")

type Job func(ctx context.Context) (int, error)

type Result struct {
	Value int
	Err   error
}

type PanicError struct{ Value any }

func (e *PanicError) Error() string { return fmt.Sprint("job panicked: ", e.Value) }

type Pool struct {
	tasks   chan func()
	closing chan struct{}
	workers sync.WaitGroup
	mu      sync.Mutex
	closed  bool
	runs    sync.WaitGroup // calls of Run; counted up under mu while closed is false
}

func New(workers int) *Pool {
	p := &Pool{tasks: make(chan func()), closing: make(chan struct{})}
	for range workers {
		p.workers.Go(func() {
			for task := range p.tasks {
				task()
			}
		})
	}
	return p
}

func (p *Pool) Run(ctx context.Context, jobs []Job) ([]Result, error) {
	p.mu.Lock()
	if p.closed {
		p.mu.Unlock()
		return nil, ErrClosed
	}
	p.runs.Add(1)
	p.mu.Unlock()
	defer p.runs.Done()

	results := make([]Result, len(jobs))
	var given sync.WaitGroup
	for i, job := range jobs {
		given.Add(1)
		task := func() {
			defer given.Done()
			results[i] = do(ctx, job)
		}
		select {
		case p.tasks <- task:
		case <-ctx.Done():
			task() // does not start the job: it notes why
		case <-p.closing:
			results[i].Err = ErrClosed
			given.Done()
		}
	}
	given.Wait()
	return results, nil
}

func do(ctx context.Context, job Job) (result Result) {
	if err := ctx.Err(); err != nil {
		return Result{Err: err}
	}
	defer func() {
		if value := recover(); value != nil {
			result.Err = &PanicError{value}
		}
	}()
	value, err := job(ctx)
	return Result{value, err}
}

func (p *Pool) Close() {
	p.mu.Lock()
	first := !p.closed
	p.closed = true
	if first {
		close(p.closing)
	}
	p.mu.Unlock()
	p.runs.Wait()
	if first {
		close(p.tasks)
	}
	p.workers.Wait()
}
