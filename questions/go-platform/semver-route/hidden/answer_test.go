package task_test

import (
	"errors"
	"slices"
	"testing"

	"sparr.example/task"
)

// routes checks which of the deployed versions is chosen.
func routes(t *testing.T, want string, deployed []string, chosen string) {
	t.Helper()
	if got, err := task.Route(want, deployed); got != chosen || err != nil {
		t.Errorf("Route(%q, %q) is %q, %v; want %q", want, deployed, got, err, chosen)
	}
}

// fails checks with which error nothing is chosen.
func fails(t *testing.T, want string, deployed []string, cause error) {
	t.Helper()
	if got, err := task.Route(want, deployed); got != "" || !errors.Is(err, cause) {
		t.Errorf("Route(%q, %q) is %q, %v; want %q", want, deployed, got, err, cause)
	}
}

func list(versions ...string) []string { return versions }

func TestTheHighestOfTheSameMajorIsChosen(t *testing.T) {
	routes(t, "1.2.0", list("1.2.0", "1.3.0", "1.2.9"), "1.3.0")
	routes(t, "1.2.0", list("1.9.0", "1.10.0", "1.2.0"), "1.10.0")
	routes(t, "1.2.0", list("1.2.100", "1.2.20", "1.2.3"), "1.2.100")
	routes(t, "1.2.0", list("10.0.0", "1.4.0", "2.0.0", "12.3.4"), "1.4.0")
	routes(t, "10.2.0", list("1.9.0", "10.3.0", "100.0.0"), "10.3.0")
	routes(t, "1.0.0", list("1.0.0", "1.0.5", "1.1.0"), "1.1.0")
}

func TestNothingBelowTheWantedVersionIsChosen(t *testing.T) {
	routes(t, "1.4.2", list("1.4.2"), "1.4.2")
	routes(t, "1.4.2", list("1.4.1", "1.4.3", "1.3.9"), "1.4.3")
	routes(t, "2.4.9", list("2.5.0", "2.3.9"), "2.5.0")
	fails(t, "1.4.2", list("1.4.1"), task.ErrNoVersion)
	fails(t, "1.4.2", list("1.3.9"), task.ErrNoVersion)
	fails(t, "1.4.2", list("2.0.0", "3.4.2"), task.ErrNoVersion)
	fails(t, "1.4.2", list(), task.ErrNoVersion)
	fails(t, "1.4.2", nil, task.ErrNoVersion)
}

func TestAMajorOfZeroStaysWithinItsMinor(t *testing.T) {
	routes(t, "0.2.1", list("0.2.2", "0.3.0", "0.2.4", "1.2.9"), "0.2.4")
	routes(t, "0.0.3", list("0.0.4", "0.1.0"), "0.0.4")
	fails(t, "0.2.1", list("0.3.0", "1.2.1"), task.ErrNoVersion)
	fails(t, "0.2.1", list("0.2.0", "0.1.9"), task.ErrNoVersion)
	routes(t, "1.2.1", list("1.3.0", "0.2.1"), "1.3.0")
}

// malformed are texts that are not three numbers.
var malformed = list("", "1", "1.2", "1.2.3.4", "v1.2.3", "1.2.x", "1.a.3", "1..3", "1.2.", ".1.2",
	"01.2.3", "1.02.3", "1.2.03", "+1.2.3", "1.2.+3", " 1.2.3", "1.2.3 ", "1.2.3\n", "1,2,3", "1.2.3+5", "1_0.2.3")

func TestAMalformedWantIsRefused(t *testing.T) {
	for _, want := range malformed {
		fails(t, want, list("1.2.3", "1.3.0", want), task.ErrBadVersion)
	}
	fails(t, "1.2", nil, task.ErrBadVersion)
}

func TestMalformedDeployedVersionsAreLeftOut(t *testing.T) {
	for _, bad := range malformed {
		routes(t, "1.2.0", list(bad, "1.2.1", bad), "1.2.1")
	}
	routes(t, "1.2.0", list("latest", "1.2.1", "1.9"), "1.2.1")
	fails(t, "1.2.0", malformed, task.ErrNoVersion)
}

func TestTheListStaysAsItIs(t *testing.T) {
	deployed := list("1.2.1", "1.4.0", "3.0.0", "0.9.0", "1.3.0", "1.2.0")
	before := slices.Clone(deployed)
	for _, want := range list("1.2.0", "2.0.0", "3.0.0") {
		task.Route(want, deployed)
		if !slices.Equal(deployed, before) {
			t.Fatalf("after Route(%q, deployed) the list is %q, it was %q", want, deployed, before)
		}
	}
	routes(t, "1.1.0", deployed, "1.4.0")
}

func TestPreReleasesComeInTheirOrder(t *testing.T) {
	// Each is below the one that follows.
	order := list("1.5.0-1", "1.5.0-9", "1.5.0-10", "1.5.0-10.a", "1.5.0-alpha", "1.5.0-alpha.2", "1.5.0-alpha.10",
		"1.5.0-alpha.x", "1.5.0-alpha-2", "1.5.0-beta", "1.5.0-rc.9", "1.5.0-rc.9.0", "1.5.0-rc.10", "1.5.0")
	for i, low := range order {
		for _, high := range order[i+1:] {
			routes(t, "1.5.0-0", list(low, high), high)
			routes(t, "1.5.0-0", list(high, low), high)
		}
		routes(t, low, order[:i+1], low)
		if i > 0 && low != "1.5.0" {
			fails(t, low, order[:i], task.ErrNoVersion)
		}
	}
}

func TestPreReleasesGoToThoseWhoWantOne(t *testing.T) {
	routes(t, "1.3.0", list("1.4.0", "1.5.0-rc.1", "1.4.1-rc.1"), "1.4.0")
	fails(t, "1.5.0", list("1.5.0-rc.1", "1.6.0-rc.1"), task.ErrNoVersion)
	fails(t, "0.5.0", list("0.5.1-rc.1"), task.ErrNoVersion)
	routes(t, "1.5.0-rc.1", list("1.5.0-rc.1", "1.5.0-rc.2", "1.5.1-rc.3", "1.6.0-rc.1"), "1.5.0-rc.2")
	fails(t, "1.5.0-rc.1", list("1.5.1-rc.1", "2.0.0-rc.1"), task.ErrNoVersion)
	routes(t, "1.5.0-rc.1", list("1.5.0-rc.2", "1.6.3", "1.7.0-rc.1"), "1.6.3")
	routes(t, "0.5.0-rc.1", list("0.5.0-rc.2", "0.6.0", "0.5.1"), "0.5.1")
}

// badPreReleases have the three numbers, and no pre-release after them.
var badPreReleases = list("1.5.0-", "1.5.0-rc.", "1.5.0-.rc", "1.5.0-rc..1", "1.5.0-01", "1.5.0-rc.01", "1.5.0-00",
	"1.5.0-rc_1", "1.5.0-r c", "1.5.0-rc.1+7", "1.5.0-rcß")

func TestMalformedPreReleasesAreNotVersions(t *testing.T) {
	for _, bad := range badPreReleases {
		fails(t, bad, list("1.5.0", bad), task.ErrBadVersion)
		fails(t, "1.5.0-0", list(bad), task.ErrNoVersion)
	}
	for _, good := range list("1.5.0-1", "1.5.0-0a", "1.5.0-01x", "1.5.0-x-y-z.4", "1.5.0--", "1.5.0-Q.0.z") {
		routes(t, "1.5.0-0", list("1.5.0-", good), good)
		routes(t, good, list("1.5.0"), "1.5.0")
	}
}
