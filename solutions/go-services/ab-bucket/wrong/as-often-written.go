// wrong: the arm of one user changes from call to call, because the arms are walked in map order; shares finer than one percent are lost too.

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
	weights := map[string]float64{}
	for _, arm := range e.Arms {
		weights[arm.Name] = float64(arm.Share) / everyone
	}
	hash := fnv.New32a()
	hash.Write([]byte(userID))
	h := hash.Sum32() % 100
	acc := 0.0
	for name, w := range weights { // map order changes from call to call
		acc += w * 100
		if float64(h) < acc {
			return name
		}
	}
	return "control"
}
