package facts

import (
	"slices"
	"sort"
	"sync"
	"sync/atomic"

	"github.com/google/uuid"

	"congvu/server/access"
	"congvu/server/clock"
	"congvu/server/directory"
	"congvu/server/text"
)

// Snapshot reads territories from the directory as it stands.
type Snapshot struct{ *directory.Snapshot }

// AreaByCode finds the area that carries a code on a date.
func (s Snapshot) AreaByCode(code string, on clock.Date) *directory.Area {
	return s.same(s.On(on).AreaByCode(code))
}

// AreaAt finds the area numbered at.
func (s Snapshot) AreaAt(at int32) *directory.Area {
	areas := s.Areas()
	i := sort.Search(len(areas), func(i int) bool { return areas[i].At >= at })
	if i < len(areas) && areas[i].At == at {
		return areas[i]
	}
	return nil
}

// CommunesOn lists the communes of a territory in force on a date, by name.
func (s Snapshot) CommunesOn(within *directory.Area, on clock.Date) []*directory.Area {
	var out []*directory.Area
	for _, a := range s.On(on).Areas() {
		if a.Level == directory.LevelCommune && a.At >= within.At && a.At < within.Until && a.InForce(on) {
			out = append(out, a)
		}
	}
	known := keysOf(s.Snapshot)
	keys := make(map[uuid.UUID]string, len(out))
	for _, a := range out {
		keys[a.ID] = known.key(a.Name)
	}
	slices.SortFunc(out, func(a, b *directory.Area) int {
		if keys[a.ID] < keys[b.ID] {
			return -1
		}
		return 1
	})
	return out
}

// sortKeys remembers the sort keys of the names of one directory: making them anew took
// a fifth of a dashboard's time.
type sortKeys struct {
	of     *directory.Snapshot
	byName sync.Map // name → key
}

var lastKeys atomic.Pointer[sortKeys]

// keysOf is what is remembered of the directory as it stands; it ends with it.
func keysOf(s *directory.Snapshot) *sortKeys {
	if k := lastKeys.Load(); k != nil && k.of == s {
		return k
	}
	k := &sortKeys{of: s}
	lastKeys.Store(k)
	return k
}

func (k *sortKeys) key(name string) string {
	if found, ok := k.byName.Load(name); ok {
		return found.(string)
	}
	made := text.SortKey(name)
	k.byName.Store(name, made)
	return made
}

// UnitsIn lists the units that answer for a territory or a part of it, in force
// or not: what a dissolved one reported still counts.
func (s Snapshot) UnitsIn(within *directory.Area) []uuid.UUID {
	out := []uuid.UUID{}
	for _, u := range s.Units() {
		if u.Area.At >= within.At && u.Area.At < within.Until {
			out = append(out, u.ID)
		}
	}
	return out
}

// Unseen lists the units of a territory that are neither the viewer's nor led by it.
func (s Snapshot) Unseen(v *access.Viewer, within *directory.Area) []uuid.UUID {
	out := []uuid.UUID{}
	for _, u := range s.Units() {
		if u.Area.At >= within.At && u.Area.At < within.Until && v.Relation(u.Spot())&(access.Own|access.Below|access.SameLine) == 0 {
			out = append(out, u.ID)
		}
	}
	return out
}

// Above lists the areas that contain an area on the tree over all time, nearest
// first: a dissolved commune lies in today's province too.
func (s Snapshot) Above(a *directory.Area) []*directory.Area {
	var out []*directory.Area
	for _, o := range s.Areas() {
		if o.At >= a.At {
			break
		}
		if a.At < o.Until {
			out = append(out, o)
		}
	}
	slices.Reverse(out)
	return out
}

// TableOf is the outermost province that contains an area on the tree over all time: an
// ended one lies in the one that absorbed it.
func (s Snapshot) TableOf(a *directory.Area) *directory.Area {
	table := a
	for _, o := range s.Above(a) {
		if o.Level == directory.LevelProvince {
			table = o
		}
	}
	return table
}

// same is the area of this day's picture with the identity of another day's.
func (s Snapshot) same(a *directory.Area) *directory.Area {
	if a == nil {
		return nil
	}
	return s.Area(a.ID)
}
