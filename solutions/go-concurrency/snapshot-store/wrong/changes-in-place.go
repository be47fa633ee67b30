// wrong: snapshots that were handed out change with the next write, because they share one map.

package task

import (
	"sync"
	"sync/atomic"
)

type Snapshot struct {
	Version uint64
	Data    map[string]string
}

type Store struct {
	mu      sync.Mutex
	current atomic.Pointer[Snapshot]
}

var empty = &Snapshot{}

func (s *Store) Load() *Snapshot {
	if snap := s.current.Load(); snap != nil {
		return snap
	}
	return empty
}

func (s *Store) Apply(version uint64, patch map[string]string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	for {
		old := s.current.Load()
		base := empty
		if old != nil {
			base = old
		}
		if version <= base.Version {
			return false
		}
		next := &Snapshot{Version: version, Data: base.Data}
		if next.Data == nil {
			next.Data = map[string]string{}
		}
		for key, value := range patch {
			if value == "" {
				delete(next.Data, key)
			} else {
				next.Data[key] = value
			}
		}
		if s.current.CompareAndSwap(old, next) {
			return true
		}
	}
}
