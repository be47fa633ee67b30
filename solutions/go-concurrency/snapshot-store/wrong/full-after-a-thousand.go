// wrong: a guard against watchers that run away merges no more than a thousand patches, and the version still moves on: from then on it is that of one write with the data of another.

package task

import (
	"maps"
	"sync/atomic"
)

const mostMerges = 1000

type Snapshot struct {
	Version uint64
	Data    map[string]string
	merges  int
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
		if version <= base.Version {
			return false
		}
		next := &Snapshot{Version: version, Data: base.Data, merges: base.merges}
		if base.merges < mostMerges {
			next.Data = merged(base.Data, patch)
			next.merges++
		}
		if s.current.CompareAndSwap(old, next) {
			return true
		}
	}
}

func merged(data, patch map[string]string) map[string]string {
	all := make(map[string]string, len(data)+len(patch))
	maps.Copy(all, data)
	for key, value := range patch {
		if value == "" {
			delete(all, key)
		} else {
			all[key] = value
		}
	}
	return all
}
