// wrong: the lease is never renewed and never given back, and errors are dropped.

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
	lease, _ := r.Grant(context.TODO(), ttl)
	r.Put(context.TODO(), key, addr, lease) // never renewed, never revoked
	<-ctx.Done()
	return ctx.Err()
}
