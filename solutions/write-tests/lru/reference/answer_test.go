package task_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sparr.example/task"
)

// play runs steps such as "set a 1", "get a", "peek a" and "delete a", and returns what they said and what was evicted.
func play(t *testing.T, capacity int, steps string) []string {
	t.Helper()
	var said []string
	c := task.New(capacity, func(key, value string) { said = append(said, "evict "+key+" "+value) })
	for step := range strings.SplitSeq(steps, ", ") {
		word := append(strings.Fields(step), "")
		switch word[0] {
		case "set":
			c.Set(word[1], word[2])
		case "get":
			value, found := c.Get(word[1])
			said = append(said, fmt.Sprint(value, found))
		case "peek":
			value, found := c.Peek(word[1])
			said = append(said, fmt.Sprint(value, found))
		case "delete":
			said = append(said, fmt.Sprint(c.Delete(word[1])))
		case "len":
			said = append(said, fmt.Sprint(c.Len()))
		default:
			t.Fatalf("there is no step %q", step)
		}
	}
	return said
}

func TestSteps(t *testing.T) {
	for name, c := range map[string]struct {
		capacity int
		steps    string
		want     string
	}{
		"what was set is read":               {2, "set a 1, get a, peek a", "1true, 1true"},
		"what was not set is not":            {2, "set a 1, get b, peek b, len", "false, false, 1"},
		"a zero value is a value":            {2, "set a, get a, peek a, len", "true, true, 1"},
		"the last value counts":              {2, "set a 1, set a 2, get a, peek a, len", "2true, 2true, 1"},
		"all of them fit":                    {3, "set a 1, set b 2, set c 3, get a, get b, get c, len", "1true, 2true, 3true, 3"},
		"the oldest goes":                    {2, "set a 1, set b 2, set c 3, peek a, peek b, peek c, len", "evict a 1, false, 2true, 3true, 2"},
		"one after the other":                {2, "set a 1, set b 2, set c 3, set d 4, len", "evict a 1, evict b 2, 2"},
		"a get is a use":                     {2, "set a 1, set b 2, get a, set c 3, set d 4", "1true, evict b 2, evict a 1"},
		"a get that finds nothing is none":   {2, "set a 1, set b 2, get x, set c 3", "false, evict a 1"},
		"a set of what is there is a use":    {2, "set a 1, set b 2, set a 3, set c 4, set d 5", "evict b 2, evict a 3"},
		"a peek is no use":                   {2, "set a 1, set b 2, peek a, set c 3", "1true, evict a 1"},
		"a set of what is there evicts none": {2, "set a 1, set b 2, set b 3, set a 4, len, peek a, peek b", "2, 4true, 3true"},
		"one place":                          {1, "set a 1, set a 2, get a, set b 3, get a, get b, len", "2true, evict a 2, false, 3true, 1"},
		"no place":                           {0, "set a 1, get a, set b 2, len, delete a", "false, 0, false"},
		"less than none":                     {-1, "set a 1, get a, set b 2, len", "false, 0"},
		"a delete removes":                   {2, "set a 1, delete a, delete a, delete b, get a, len", "true, false, false, false, 0"},
		"a delete makes room":                {2, "set a 1, set b 2, delete a, set c 3, len, set d 4, len", "true, 2, evict b 2, 2"},
		"what was deleted can come again":    {2, "set a 1, set b 2, delete a, set a 3, set c 4, get a, len", "true, evict b 2, 3true, 2"},
	} {
		if said := play(t, c.capacity, c.steps); !slices.Equal(said, strings.Split(c.want, ", ")) {
			t.Errorf("%s: %s: said %q, want %q", name, c.steps, said, c.want)
		}
	}
}

func TestAnEvictedEntryIsGoneWhenItIsTold(t *testing.T) {
	var c *task.Cache[string, int]
	told := 0
	c = task.New(2, func(key string, value int) {
		told++
		_, old := c.Peek(key)
		fresh, found := c.Peek("c")
		if old || !found || fresh != 3 || c.Len() != 2 {
			t.Errorf("as %s is told: found %v, c is %d, %v, and there are %d", key, old, fresh, found, c.Len())
		}
	})
	c.Set("a", 1)
	c.Set("b", 2)
	c.Set("c", 3)
	if told != 1 {
		t.Errorf("told %d times, want once", told)
	}
}

func TestNobodyNeedsToBeTold(t *testing.T) {
	c := task.New[int, int](1, nil)
	c.Set(1, 1)
	c.Set(2, 2)
	if _, found := c.Get(1); found || c.Len() != 1 {
		t.Errorf("found %v, %d entries", found, c.Len())
	}
}
