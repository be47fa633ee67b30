// wrong: as long as revoking fails it does not return.

package task

import (
	"context"
	"errors"
	"time"
)

var ErrLeaseLost = errors.New("lease not found")

type Registry interface {
	Grant(ctx context.Context, ttl time.Duration) (lease int64, err error)
	Put(ctx context.Context, key, value string, lease int64) error
	KeepAlive(ctx context.Context, lease int64) error // one renewal
	Revoke(ctx context.Context, lease int64) error
}

func Register(ctx context.Context, r Registry, key, addr string, ttl time.Duration) error {
	var lease int64           // any number may be a lease, so `held` says whether it is one
	held, put := false, false // there is a lease; the key is under it
	replaced := false         // a lost lease was replaced at once, and no put has worked since

	call := func(ctx context.Context, f func(context.Context) error) error {
		ctx, cancel := context.WithTimeout(ctx, ttl/3)
		defer cancel()
		return f(ctx)
	}
	wait := func(ctx context.Context, d time.Duration) {
		select {
		case <-time.After(d):
		case <-ctx.Done():
		}
	}

	var renewed time.Time // when the call began that made the lease last
	for ctx.Err() == nil {
		began := time.Now()
		var err error
		switch {
		case !held:
			err = call(ctx, func(ctx context.Context) (err error) { lease, err = r.Grant(ctx, ttl); return err })
			held = err == nil
		case !put:
			err = call(ctx, func(ctx context.Context) error { return r.Put(ctx, key, addr, lease) })
			put = err == nil
			began = renewed // a put makes no lease last longer
		default:
			err = call(ctx, func(ctx context.Context) error { return r.KeepAlive(ctx, lease) })
		}
		if errors.Is(err, ErrLeaseLost) {
			held, put = false, false
			if !replaced {
				replaced = true
				continue
			}
		}
		if err != nil {
			wait(ctx, ttl/10)
			continue
		}
		renewed = began
		if put {
			replaced = false
			wait(ctx, time.Until(renewed.Add(ttl/3)))
		}
	}

	// ctx has ended by now, so the last calls need a context of their own.
	last, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	for held && last.Err() == nil {
		if call(last, func(ctx context.Context) error { return r.Revoke(ctx, lease) }) == nil {
			break
		}
		wait(last, ttl/10)
	}
	return ctx.Err()
}
