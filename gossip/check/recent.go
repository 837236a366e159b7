package check

import (
	"slices"
	"sync"
)

// recent makes values from keys and keeps those that were used last: what all programs of a class are judged by is
// made once.
type recent[K, V any] struct {
	most int // values that are kept
	same func(a, b K) bool
	make func(K) V

	lock sync.Mutex
	kept []kept[K, V] // the one used last at the end
}

type kept[K, V any] struct {
	key   K
	value V
}

// get returns the value of a key. It must not be changed.
func (r *recent[K, V]) get(key K) V {
	r.lock.Lock()
	defer r.lock.Unlock()
	i := slices.IndexFunc(r.kept, func(one kept[K, V]) bool { return r.same(one.key, key) })
	if i < 0 {
		i = len(r.kept)
		r.kept = append(r.kept, kept[K, V]{key, r.make(key)})
	}
	one := r.kept[i]
	r.kept = append(slices.Delete(r.kept, i, i+1), one)
	r.kept = slices.Delete(r.kept, 0, max(0, len(r.kept)-r.most))
	return one.value
}
