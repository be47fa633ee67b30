// wrong: Load of an empty store makes a new snapshot each time.

package task

import (
	"maps"
	"sync/atomic"
)

type Snapshot struct {
	Version uint64
	Data    map[string]string
}

type Store struct {
	current atomic.Pointer[Snapshot]
}

var empty = &Snapshot{}

func (s *Store) Load() *Snapshot {
	if snap := s.current.Load(); snap != nil {
		return snap
	}
	return &Snapshot{}
}

func (s *Store) Apply(version uint64, patch map[string]string) bool {
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
