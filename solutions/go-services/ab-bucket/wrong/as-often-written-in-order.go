// wrong: every experiment cuts the users alike, because the key is not part of the hash, and shares below one percent are lost.

package task

import (
	"errors"
	"fmt"
	"hash/fnv"
)

const everyone = 10_000

type Arm struct {
	Name  string
	Share int
}

type Experiment struct {
	Key  string
	Arms []Arm
}

func (e Experiment) Validate() error {
	if e.Key == "" {
		return errors.New("experiment without a key")
	}
	seen := map[string]bool{}
	total := 0
	for _, arm := range e.Arms {
		switch {
		case arm.Name == "":
			return errors.New("arm without a name")
		case seen[arm.Name]:
			return fmt.Errorf("arm %q named twice", arm.Name)
		case arm.Share < 0 || arm.Share > everyone:
			return fmt.Errorf("arm %q has share %d", arm.Name, arm.Share)
		}
		seen[arm.Name] = true
		total += arm.Share
	}
	if total > everyone {
		return fmt.Errorf("shares add up to %d, more than %d", total, everyone)
	}
	return nil
}

func (e Experiment) Variant(userID string) string {
	hash := fnv.New32a()
	hash.Write([]byte(userID))
	h := int(hash.Sum32() % 100)
	acc := 0
	for _, arm := range e.Arms {
		acc += arm.Share / 100
		if h < acc {
			return arm.Name
		}
	}
	return "control"
}
