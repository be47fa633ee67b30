package products

import (
	"context"
	"errors"
	"testing"
	"time"
)

type memory map[string][]byte

func (m memory) Get(_ context.Context, key string) ([]byte, error) {
	if value, ok := m[key]; ok {
		return value, nil
	}
	return nil, errors.New("not there")
}

func (m memory) Set(_ context.Context, key string, value []byte, _ time.Duration) error {
	m[key] = value
	return nil
}

func (m memory) Delete(_ context.Context, key string) error {
	delete(m, key)
	return nil
}

// shop has one product; each hook runs once.
func shop() (p *Products, price *int64, afterLoad, beforeUpdate *func()) {
	price, afterLoad, beforeUpdate = new(int64), new(func()), new(func())
	*price = 100
	once := func(f *func()) {
		if now := *f; now != nil {
			*f = nil
			now()
		}
	}
	return &Products{
		Cache: memory{},
		Load: func(context.Context, string) (Product, error) {
			loaded := Product{"a", *price}
			once(afterLoad)
			return loaded, nil
		},
		Update: func(_ context.Context, _ string, cents int64) error {
			once(beforeUpdate)
			*price = cents
			return nil
		},
	}, price, afterLoad, beforeUpdate
}

func TestAReaderStoresWhatWasTrueBefore(t *testing.T) {
	ctx := context.Background()
	p, price, afterLoad, _ := shop()
	*afterLoad = func() { p.SetPrice(ctx, "a", 200) }
	p.Get(ctx, "a")
	if shown, _ := p.Get(ctx, "a"); shown.Cents != 100 || *price != 200 {
		t.Error(shown, *price)
	}
}

func TestAReadBetweenDeleteAndUpdateStays(t *testing.T) {
	ctx := context.Background()
	p, price, _, beforeUpdate := shop()
	*beforeUpdate = func() { p.Get(ctx, "a") }
	p.SetPrice(ctx, "a", 200)
	if shown, _ := p.Get(ctx, "a"); shown.Cents != 100 || *price != 200 {
		t.Error(shown, *price)
	}
}
