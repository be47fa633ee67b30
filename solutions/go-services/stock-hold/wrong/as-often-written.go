// wrong: every Reserve takes units anew, and its timer gives them back whatever has become of them.

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

type Stock struct {
	mu               sync.Mutex
	holdFor          time.Duration
	free, held, sold int
	holds            map[string]int
}

func NewStock(units int, holdFor time.Duration) *Stock {
	return &Stock{holdFor: holdFor, free: units, holds: map[string]int{}}
}

func (s *Stock) Reserve(order string, n int) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n < 1 {
		return ErrBadCount
	}
	if s.free < n {
		return ErrSoldOut
	}
	s.free -= n
	s.held += n
	s.holds[order] = n
	time.AfterFunc(s.holdFor, func() { s.Cancel(order) })
	return nil
}

func (s *Stock) Confirm(order string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	n, ok := s.holds[order]
	if !ok {
		return ErrNoHold
	}
	delete(s.holds, order)
	s.held -= n
	s.sold += n
	return nil
}

func (s *Stock) Cancel(order string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := s.holds[order]
	delete(s.holds, order)
	s.held -= n
	s.free += n
	return nil
}

func (s *Stock) Counts() (free, held, sold int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.free, s.held, s.sold
}
