package main

import (
	"encoding/json"
	"fmt"
)

type cents int

func (c *cents) MarshalJSON() ([]byte, error) {
	return json.Marshal(fmt.Sprintf("%d.%02d", *c/100, *c%100))
}

type order struct{ Total cents }

func main() {
	o := order{1205}
	a, _ := json.Marshal(o)
	b, _ := json.Marshal(&o)
	c, _ := json.Marshal([]cents{1205})
	d, _ := json.Marshal(map[string]cents{"t": 1205})
	fmt.Println(string(a), string(b), string(c), string(d))
}

// Output: {"Total":1205} {"Total":"12.05"} ["12.05"] {"t":1205}
