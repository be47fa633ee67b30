package events

import (
	"bytes"
	"testing"
)

func TestTheSecondEventOverwritesTheFirst(t *testing.T) {
	lines, err := Batch([]Event{{Kind: "one"}, {Kind: "two"}})
	if err != nil || !bytes.Equal(lines[0], lines[1]) {
		t.Errorf("%q %v", lines, err)
	}
}

func TestAGiantBufferIsKept(t *testing.T) {
	if _, err := Encode(Event{Data: make([]byte, 1<<20)}); err != nil {
		t.Fatal(err)
	}
	if kept := buffers.Get().(*bytes.Buffer).Cap(); kept < 1<<20 {
		t.Error(kept)
	}
}
