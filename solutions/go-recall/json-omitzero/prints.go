package main

import (
	"encoding/json"
	"fmt"
	"time"
)

type doc struct {
	At   time.Time `json:"at,omitempty"`
	End  time.Time `json:"end,omitzero"`
	Tags []string  `json:"tags,omitempty"`
	Refs []string  `json:"refs,omitzero"`
}

func main() {
	b, _ := json.Marshal(doc{Tags: []string{}, Refs: []string{}})
	fmt.Println(string(b))
}

// Output: {"at":"0001-01-01T00:00:00Z","refs":[]}
