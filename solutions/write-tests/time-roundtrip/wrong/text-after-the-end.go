// wrong: whatever stands behind a time stamp is passed over
// Package task writes and reads the time stamps of an audit log.
package task

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// ErrBadTime says that a text is no time stamp.
var ErrBadTime = errors.New("not a time stamp")

// Format writes t as in 2026-05-04T12:00:00.25+02:00: the date and the clock of t's own zone,
// a fraction without zeros at its end, and Z where the offset is zero.
func Format(t time.Time) string {
	text := t.Format("2006-01-02T15:04:05")
	if nanos := t.Nanosecond(); nanos != 0 {
		text += "." + strings.TrimRight(fmt.Sprintf("%09d", nanos), "0")
	}
	_, offset := t.Zone()
	if offset == 0 {
		return text + "Z"
	}
	sign := "+"
	if offset < 0 {
		sign, offset = "-", -offset
	}
	return fmt.Sprintf("%s%s%02d:%02d", text, sign, offset/3600, offset/60%60)
}

var shape = regexp.MustCompile(`^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):(\d\d))`)

// Parse reads what Format writes, with any number of digits from 1 to 9 in the fraction.
// Whatever is no time stamp gives ErrBadTime.
func Parse(text string) (time.Time, error) {
	m := shape.FindStringSubmatch(text)
	if m == nil {
		return time.Time{}, ErrBadTime
	}
	year, month, day := number(m[1]), number(m[2]), number(m[3])
	hour, minute, second := number(m[4]), number(m[5]), number(m[6])
	nanos := number((m[7] + "000000000")[:9])
	hours, minutes := number(m[9]), number(m[10])
	if month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return time.Time{}, ErrBadTime
	}
	if hour > 23 || minute > 59 || second > 59 || hours > 23 || minutes > 59 {
		return time.Time{}, ErrBadTime
	}
	offset := hours*3600 + minutes*60
	if m[8] == "-" {
		offset = -offset
	}
	zone := time.UTC
	if offset != 0 {
		zone = time.FixedZone("", offset)
	}
	return time.Date(year, time.Month(month), day, hour, minute, second, nanos, zone), nil
}

// daysIn is the day before the first of the next month.
func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// number is 0 for the empty text.
func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}
