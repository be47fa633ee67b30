// wrong: the sum is looked at after each share, and one share can already take it past the largest int.

package task

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
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
		case arm.Share < 0:
			return fmt.Errorf("arm %q has share %d", arm.Name, arm.Share)
		}
		seen[arm.Name] = true
		total += arm.Share
		if total > everyone {
			return fmt.Errorf("shares add up to %d, more than %d", total, everyone)
		}
	}
	return nil
}

func (e Experiment) Variant(userID string) string {
	// The length keeps ("ab", "c") apart from ("a", "bc").
	sum := sha256.Sum256(fmt.Appendf(nil, "%d:%s%s", len(e.Key), e.Key, userID))
	point := int(binary.BigEndian.Uint64(sum[:8]) % everyone)
	for _, arm := range e.Arms {
		if point < arm.Share {
			return arm.Name
		}
		point -= arm.Share
	}
	return "control"
}
