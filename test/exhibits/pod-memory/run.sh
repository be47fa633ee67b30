#!/bin/sh
# The worker in a memory cgroup of 128 MiB (version 1), as root: sh test/exhibits/pod-memory/run.sh
# A kubelet cannot be run here. What a pod would be told about the same end is written by hand in the question, and said so there.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
group=/sys/fs/cgroup/memory/exhibit-$$
folder=$(mktemp -d /dev/shm/exhibit.XXXXXX)
old=$(mktemp /var/tmp/exhibit.XXXXXX)
mkdir "$group"
trap 'rm -rf "$folder" "$old"; rmdir "$group"' EXIT
echo $((128 << 20)) >"$group/memory.limit_in_bytes"
show() {
  echo "--- $(date -u +%H:%M:%S) usage $(($(cat "$group/memory.usage_in_bytes") >> 20)) MiB of 128, failcnt $(cat "$group/memory.failcnt")"
  awk '/^(rss|cache|shmem|mapped_file|inactive_file|active_file|inactive_anon|unevictable) / { printf "%s %d MiB\n", $1, $2 / 1048576 }' "$group/memory.stat"
}
sh -c "echo \$\$ > $group/cgroup.procs; dd if=/dev/zero of=$old bs=1M count=40 conv=fsync 2>/dev/null; exec python3 $here/worker.py $folder" &
pid=$!
sleep 1.5
for _ in 1 2 3; do
  show
  sleep 2
done
set +e
wait $pid
echo "exit code $?"
show
cat "$group/memory.oom_control"
ls -l "$folder" | head -4
du -sm "$folder"
dmesg 2>/dev/null | grep -iE 'oom|killed' | tail -6
