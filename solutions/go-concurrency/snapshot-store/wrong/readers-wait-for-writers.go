// wrong: Load takes the lock that Apply holds while it copies, so readers wait for a writer.

package task

import (
	"maps"
	"sync"
	"sync/atomic"
)

type Snapshot struct {
	Version uint64
	Data    map[string]string
}

type Store struct {
	mu      sync.RWMutex
	current atomic.Pointer[Snapshot]
}

var empty = &Snapshot{}

func (s *Store) Load() *Snapshot {
	s.mu.RLock()
	defer s.mu.RUnlock()
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
		next := &Snapshot{Version: version, Data: make(map[string]string, len(base.Data)+len(patch))}
		maps.Copy(next.Data, base.Data)
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
