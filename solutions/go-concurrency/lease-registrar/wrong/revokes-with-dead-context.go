// wrong: the lease is not given back at the end, because the call is made with a context that has ended.

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
	const none = int64(-1)
	lease := none

	call := func(ctx context.Context, f func(context.Context) error) error {
		ctx, cancel := context.WithTimeout(ctx, ttl/3)
		defer cancel()
		return f(ctx)
	}
	revoke := func() {
		if lease == none {
			return
		}
		call(ctx, func(ctx context.Context) error { return r.Revoke(ctx, lease) })
	}

	registered := false
	for ctx.Err() == nil {
		var err error
		switch {
		case lease == none:
			err = call(ctx, func(ctx context.Context) error {
				id, err := r.Grant(ctx, ttl)
				if err == nil {
					lease = id
				}
				return err
			})
			if err == nil {
				continue
			}
		case !registered:
			err = call(ctx, func(ctx context.Context) error { return r.Put(ctx, key, addr, lease) })
			registered = err == nil
		default:
			err = call(ctx, func(ctx context.Context) error { return r.KeepAlive(ctx, lease) })
		}
		if errors.Is(err, ErrLeaseLost) {
			lease, registered = none, false
			continue
		}
		pause := ttl / 3
		if err != nil {
			pause = ttl / 10
		}
		select {
		case <-time.After(pause):
		case <-ctx.Done():
		}
	}
	revoke()
	return ctx.Err()
}
