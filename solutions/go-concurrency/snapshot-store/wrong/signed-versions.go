// wrong: versions are compared with a sign, so the upper half of them counts as old.

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
	return empty
}

func (s *Store) Apply(version uint64, patch map[string]string) bool {
	for {
		old := s.current.Load()
		base := empty
		if old != nil {
			base = old
		}
		if int64(version) <= int64(base.Version) {
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
