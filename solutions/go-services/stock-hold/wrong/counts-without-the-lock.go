// wrong: Counts reads the three numbers while others are changing them.

package task

import (
	"errors"
	"sync"
	"time"
)

var (
	ErrBadCount  = errors.New("the number of units must be at least 1")
	ErrSoldOut   = errors.New("not enough units are free")
	ErrConflict  = errors.New("the order holds another number of units")
	ErrNoHold    = errors.New("the order holds nothing")
	ErrConfirmed = errors.New("the order is confirmed")
)

type hold struct {
	order     string
	units     int
	until     time.Time
	confirmed bool
}

type Stock struct {
	holdFor time.Duration

	mu               sync.Mutex
	free, held, sold int
	orders           map[string]*hold // held or confirmed
	queue            []*hold          // every hold lasts as long, so the oldest ends first
}

func NewStock(units int, holdFor time.Duration) *Stock {
	return &Stock{holdFor: holdFor, free: units, orders: map[string]*hold{}}
}

func (s *Stock) Reserve(order string, n int) error {
	if n < 1 {
		return ErrBadCount
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.expire()
	if h := s.orders[order]; h != nil {
		if h.units != n {
			return ErrConflict
		}
		return nil
	}
	if n > s.free {
		return ErrSoldOut
	}
	h := &hold{order: order, units: n, until: time.Now().Add(s.holdFor)}
	s.orders[order] = h
	s.queue = append(s.queue, h)
	s.free -= n
	s.held += n
	return nil
}

func (s *Stock) Confirm(order string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.expire()
	h := s.orders[order]
	if h == nil {
		return ErrNoHold
	}
	if !h.confirmed {
		h.confirmed = true
		s.held -= h.units
		s.sold += h.units
	}
	return nil
}

func (s *Stock) Cancel(order string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.expire()
	h := s.orders[order]
	if h == nil {
		return nil
	}
	if h.confirmed {
		return ErrConfirmed
	}
	s.release(h)
	return nil
}

func (s *Stock) Counts() (free, held, sold int) {
	s.expire()
	return s.free, s.held, s.sold
}

// expire gives back what was held until now. The lock is held.
func (s *Stock) expire() {
	now := time.Now()
	for len(s.queue) > 0 && !s.queue[0].until.After(now) {
		h := s.queue[0]
		s.queue = s.queue[1:]
		if s.orders[h.order] == h && !h.confirmed { // it may be cancelled, and the order hold anew
			s.release(h)
		}
	}
}

func (s *Stock) release(h *hold) {
	delete(s.orders, h.order)
	s.held -= h.units
	s.free += h.units
}
