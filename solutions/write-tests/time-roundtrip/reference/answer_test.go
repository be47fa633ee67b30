package task_test

import (
	"errors"
	"testing"
	"time"

	"sparr.example/task"
)

// The property: nothing of a time is lost on the way through its text.
func FuzzRoundTrip(f *testing.F) {
	for _, seconds := range []int64{0, -1, 1777888800, 1777888800 + 11*3600, -62135596800, 253402214400} {
		for _, nanos := range []int64{0, 1, 500_000_000, 999_999_999} {
			for _, offset := range []int{0, 330, -210, 1, -1, 1439, -1439} {
				f.Add(seconds, nanos, offset)
			}
		}
	}
	f.Fuzz(func(t *testing.T, seconds, nanos int64, minutes int) {
		want := time.Unix(seconds, nanos).In(time.FixedZone("", minutes%1440*60))
		if want.Year() < 0 || want.Year() > 9999 {
			return
		}
		text := task.Format(want)
		got, err := task.Parse(text)
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		_, offset := got.Zone()
		_, wanted := want.Zone()
		if !got.Equal(want) || offset != wanted {
			t.Errorf("%v became %s and then %v", want, text, got)
		}
	})
}

// Known pairs: an error that Format and Parse share goes round unseen.
func TestKnownTexts(t *testing.T) {
	for text, want := range map[string]time.Time{
		"2026-05-04T12:00:00Z":           time.Date(2026, 5, 4, 12, 0, 0, 0, time.UTC),
		"2026-05-04T12:00:00.25+02:00":   time.Date(2026, 5, 4, 10, 0, 0, 250_000_000, time.UTC),
		"2026-05-04T15:00:00-03:30":      time.Date(2026, 5, 4, 18, 30, 0, 0, time.UTC),
		"2024-02-29T00:00:00.000000001Z": time.Date(2024, 2, 29, 0, 0, 0, 1, time.UTC),
	} {
		got, err := task.Parse(text)
		if err != nil || !got.Equal(want) {
			t.Errorf("%s is read as %v, %v, want %v", text, got, err, want)
		}
		if again := task.Format(got); again != text {
			t.Errorf("%s is written as %s", text, again)
		}
	}
	if got, err := task.Parse("2026-05-04T12:00:00.500Z"); err != nil || got.Nanosecond() != 500_000_000 {
		t.Errorf("half a second with zeros is read as %v, %v", got, err)
	}
}

func TestWhatIsNoTimeIsRefused(t *testing.T) {
	for _, text := range []string{
		"",
		"2026-05-04T24:00:00Z", "2026-05-04T25:00:00Z", "2026-05-04T12:60:00Z", "2026-05-04T12:00:60Z",
		"2026-02-29T12:00:00Z", "2026-02-30T12:00:00Z", "2026-04-31T12:00:00Z", "2026-13-01T12:00:00Z", "2026-05-00T12:00:00Z",
		"2026-05-04T12:00:00+24:00", "2026-05-04T12:00:00+02:60", "2026-05-04T12:00:00-0700", "2026-05-04T12:00:00",
		"2026-05-04T12:00:00.Z", "2026-05-04T12:00:00.0000000001Z",
		"2026-05-04T12:00:00Z ", " 2026-05-04T12:00:00Z", "2026-05-04T12:00:00ZZ", "2026-05-04T12:00:00+02:00x",
	} {
		if got, err := task.Parse(text); !errors.Is(err, task.ErrBadTime) {
			t.Errorf("%q gives %v, %v, want ErrBadTime", text, got, err)
		}
	}
}
