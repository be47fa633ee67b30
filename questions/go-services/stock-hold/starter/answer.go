package task

import (
	"errors"
	"time"
)

var (
	ErrBadCount  = errors.New("the number of units must be at least 1")
	ErrSoldOut   = errors.New("not enough units are free")
	ErrConflict  = errors.New("the order holds another number of units")
	ErrNoHold    = errors.New("the order holds nothing")
	ErrConfirmed = errors.New("the order is confirmed")
)

// Stock is the stock of one article. Its methods are called by many goroutines at once.
type Stock struct {
}

// NewStock begins with so many free units. A hold ends holdFor after it was made.
func NewStock(units int, holdFor time.Duration) *Stock {
	return &Stock{}
}

// Reserve holds n units for the order, or returns ErrBadCount, ErrSoldOut or ErrConflict.
func (s *Stock) Reserve(order string, n int) error {
	return errors.New("not implemented")
}

// Confirm sells what the order holds, or returns ErrNoHold.
func (s *Stock) Confirm(order string) error {
	return errors.New("not implemented")
}

// Cancel gives back what the order holds, or returns ErrConfirmed.
func (s *Stock) Cancel(order string) error {
	return errors.New("not implemented")
}

// Counts says how many units are free, held and sold at one moment.
func (s *Stock) Counts() (free, held, sold int) {
	return 0, 0, 0
}
