#!/bin/sh
# Shows the faults of exhibits of the deck go-review; a test that passes is a fault that is there:
#
#	sh test/exhibits/go-review/run.sh wallet-lock first-mirror
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for id in "$@"; do
	mkdir "$work/$id"
	cd "$work/$id"
	awk '/^  text: \|$/ { on = 1; next } /^findings:$/ { on = 0 } on { sub(/^    /, ""); print }' \
		"$here/../../../questions/go-review/$id.yaml" >answer.go
	printf 'module sparr.example/review\n\ngo 1.25\n' >go.mod
	test -z "$(gofmt -l answer.go)"
	go vet answer.go
	cp "$here/$id/faults_test.go" .
	go test -count=1 -timeout 60s .
done
