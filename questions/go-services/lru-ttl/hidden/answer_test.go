package task_test

import (
	"sync"
	"testing"
	"time"

	"sparr.example/task"
)

// clock is moved by hand.
type clock struct{ at time.Time }

func newClock() *clock                   { return &clock{time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)} }
func (c *clock) now() time.Time          { return c.at }
func (c *clock) forward(d time.Duration) { c.at = c.at.Add(d) }

// has fails unless the cache has exactly these of the keys, asked in this order.
func has(t *testing.T, when string, c *task.Cache[string, int], keys string, want string) {
	t.Helper()
	got := ""
	for _, k := range keys {
		if _, ok := c.Get(string(k)); ok {
			got += string(k)
		}
	}
	if got != want {
		t.Errorf("%s: of the keys %s the cache has %q, want %q", when, keys, got, want)
	}
}

func TestReadsBackWhatWasSet(t *testing.T) {
	c := task.New[string, int](3, time.Minute, newClock().now)
	if v, ok := c.Get("a"); v != 0 || ok {
		t.Errorf("Get of a key never set: %d, %v, want 0, false", v, ok)
	}
	c.Set("a", 7)
	c.Set("b", 0)
	if v, ok := c.Get("a"); v != 7 || !ok {
		t.Errorf("Get(a) after Set(a, 7): %d, %v", v, ok)
	}
	if v, ok := c.Get("b"); v != 0 || !ok {
		t.Errorf("Get(b) after Set(b, 0): %d, %v, want 0, true", v, ok)
	}
	c.Set("a", 8)
	if v, ok := c.Get("a"); v != 8 || !ok {
		t.Errorf("Get(a) after Set(a, 8): %d, %v", v, ok)
	}
	one := task.New[int, string](1, time.Minute, newClock().now)
	one.Set(0, "")
	if v, ok := one.Get(0); v != "" || !ok {
		t.Errorf("Get(0) after Set(0, \"\"): %q, %v, want \"\", true", v, ok)
	}
}

func TestTheLeastRecentlyUsedMakesRoom(t *testing.T) {
	fill := func() *task.Cache[string, int] {
		c := task.New[string, int](3, time.Minute, newClock().now)
		for i, k := range "abc" {
			c.Set(string(k), i)
		}
		return c
	}
	c := fill()
	c.Set("d", 3)
	has(t, "set a b c d", c, "abcd", "bcd")

	c = fill()
	c.Get("a")
	c.Get("x") // never set: uses nothing
	c.Set("d", 3)
	c.Set("e", 4)
	has(t, "set a b c, get a, set d e", c, "abcde", "ade")

	c = fill()
	c.Set("a", 9) // there is room for it: nothing goes
	has(t, "set a b c a", c, "cba", "cba")

	c = fill()
	c.Set("b", 9) // nor here, where another one would be the next to go
	has(t, "set a b c b", c, "abc", "abc")

	c = fill()
	c.Set("a", 9)
	c.Set("d", 3)
	has(t, "set a b c a d", c, "abcd", "acd")

	one := task.New[string, int](1, 0, newClock().now)
	one.Set("a", 1)
	one.Set("b", 2)
	has(t, "capacity 1, set a b", one, "ab", "b")
	for _, capacity := range []int{0, -1} {
		none := task.New[string, int](capacity, time.Minute, newClock().now)
		none.Set("a", 1)
		has(t, "capacity 0 or less, set a", none, "a", "")
	}
}

func TestAnEntryEndsATtlAfterItsLastSet(t *testing.T) {
	time0 := newClock()
	c := task.New[string, int](9, time.Minute, time0.now)
	c.Set("a", 1)
	time0.forward(20 * time.Second)
	c.Set("b", 2)
	c.Set("c", 3)
	time0.forward(40*time.Second - 1)
	has(t, "1ns before the minute of a is over", c, "abc", "abc")
	time0.forward(1)
	has(t, "a minute after a was set, and it was read", c, "abc", "bc")
	c.Set("b", 4)
	time0.forward(20 * time.Second)
	has(t, "a minute after c was set, and 20s after b was set again", c, "bc", "b")
	time0.forward(40 * time.Second)
	has(t, "a minute after b was set again", c, "b", "")

	short := task.New[string, int](9, 1, time0.now)
	short.Set("a", 1)
	has(t, "a ttl of 1ns, at once", short, "a", "a")
	time0.forward(1)
	has(t, "a ttl of 1ns, 1ns later", short, "a", "")

	for _, ttl := range []time.Duration{0, -time.Second} {
		c := task.New[string, int](9, ttl, time0.now)
		c.Set("a", 1)
		has(t, "a ttl of zero or less, at once", c, "a", "a")
		time0.forward(1000 * time.Hour)
		has(t, "a ttl of zero or less, 1000h later", c, "a", "a")
	}
}

func TestAnExpiredEntryThatWasAskedForTakesNoPlace(t *testing.T) {
	time0 := newClock()
	c := task.New[string, int](3, time.Minute, time0.now)
	c.Set("x", 1)
	time0.forward(30 * time.Second)
	c.Set("a", 2)
	c.Set("b", 3)
	c.Get("x") // x is the one used last now
	time0.forward(30 * time.Second)
	c.Get("x") // has expired
	c.Set("c", 4)
	has(t, "x has expired and was asked for, then c was set", c, "abcx", "abc")
	c.Set("d", 5)
	has(t, "and d after it", c, "abcd", "bcd")
}

func TestManyGoroutinesUseItAtOnce(t *testing.T) {
	at := newClock().at
	c := task.New[int, int](50, time.Minute, func() time.Time { return at })
	var all sync.WaitGroup
	for g := range 8 {
		all.Go(func() {
			for i := range 300 {
				key := (i*7 + g) % 60
				if v, ok := c.Get(key); ok && v != key*10 {
					t.Errorf("Get(%d) = %d, and only %d was ever set", key, v, key*10)
				}
				c.Set(key, key*10)
			}
		})
	}
	all.Wait()
	held := 0
	for key := range 60 {
		if _, ok := c.Get(key); ok {
			held++
		}
	}
	if held != 50 {
		t.Errorf("%d entries are left, want 50", held)
	}

	full := task.New[int, int](8, 0, func() time.Time { return at })
	for key := range 8 {
		full.Set(key, key)
	}
	for g := range 8 { // only readers
		all.Go(func() {
			for i := range 300 {
				if v, ok := full.Get((i + g) % 8); v != (i+g)%8 || !ok {
					t.Errorf("Get(%d) = %d, %v", (i+g)%8, v, ok)
				}
			}
		})
	}
	all.Wait()
}

// With a search through the entries this would be billions of steps.
func TestManyEntriesAreNoSlowerThanFew(t *testing.T) {
	const capacity = 60_000
	time0 := newClock()
	c := task.New[int, int](capacity, time.Minute, time0.now)
	for key := range 2 * capacity {
		c.Set(key, key)
	}
	for key := 0; key < 2*capacity; key += 10 {
		if v, ok := c.Get(key); ok != (key >= capacity) || ok && v != key {
			t.Fatalf("Get(%d) = %d, %v", key, v, ok)
		}
	}
}
