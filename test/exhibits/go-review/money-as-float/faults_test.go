package orders

import (
	"strings"
	"testing"
)

func TestACentIsLost(t *testing.T) {
	if got := Total([]Line{{19.99, 1}}); got != 1998 {
		t.Error(got)
	}
	wrong := 0
	for cents := range int64(10_001) {
		if Total([]Line{{float64(cents) / 100, 1}}) != cents {
			wrong++
		}
	}
	if wrong != 573 {
		t.Error(wrong)
	}
}

func TestPaidIsNotSeen(t *testing.T) {
	if Paid(0.3, []float64{0.1, 0.2}) || Paid(1, []float64{2}) {
		t.Error("seen")
	}
}

func TestAnIDBecomesAnother(t *testing.T) {
	body, err := Stamp([]byte(`{"id":9007199254740993}`))
	if err != nil || !strings.Contains(string(body), `"id":9007199254740992`) {
		t.Error(string(body), err)
	}
}

func TestDiscountedIsRight(t *testing.T) {
	if got := Discounted(999, 15); got != 849 {
		t.Error(got)
	}
}
