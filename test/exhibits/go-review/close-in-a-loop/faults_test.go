package export

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestReportsAreEmptyOrCut(t *testing.T) {
	dir := t.TempDir()
	if err := WriteAll(dir, []Report{{1, make([]Row, 10)}, {2, make([]Row, 3000)}}); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]int64{"00000001.csv": 0, "00000002.csv": 8192} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil || info.Size() != want {
			t.Error(name, info.Size(), err)
		}
	}
}

func TestFilesStayOpenUntilTheEnd(t *testing.T) {
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		t.Skip(err)
	}
	limit.Cur = 256
	if err := syscall.Setrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		t.Skip(err)
	}
	reports := make([]Report, 1000)
	for i := range reports {
		reports[i].Shop = int64(i)
	}
	if err := WriteAll(t.TempDir(), reports); !errors.Is(err, syscall.EMFILE) {
		t.Error(err)
	}
}
