package gate

import (
	"sync"

	"congvu/server/access"
)

// maxClasses bounds the answers kept per class of viewer. Real provinces have a
// few dozen classes; beyond the bound the cache starts again.
const maxClasses = 512

// classes keeps the plan-time answers of each class of viewer.
type classes struct {
	mu sync.RWMutex
	by map[string][]access.Decision
}

// decisions answers every rule for the viewer's class, by index of the rule.
func (g *Gate) decisions(v *access.Viewer) []access.Decision {
	class := v.Class()
	g.classes.mu.RLock()
	d, ok := g.classes.by[class]
	g.classes.mu.RUnlock()
	if ok {
		return d
	}
	d = make([]access.Decision, len(g.keys))
	for i, k := range g.keys {
		d[i] = g.rules.Decide(v, k)
	}
	g.classes.mu.Lock()
	defer g.classes.mu.Unlock()
	if g.classes.by == nil || len(g.classes.by) >= maxClasses {
		g.classes.by = map[string][]access.Decision{}
	}
	g.classes.by[class] = d
	return d
}
