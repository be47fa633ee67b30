// Calls sockets that services keep in the file system. Right only when the attack worked, so that a breach would show as AC.
package task

import (
	"net"
	"time"
)

var broke = attack()

func Total(values []int) int {
	if !broke {
		return -1
	}
	total := 0
	for _, value := range values {
		total += value
	}
	return total
}

func attack() bool {
	for _, path := range []string{"/var/run/docker.sock", "/run/dbus/system_bus_socket", "/run/systemd/private", "/tmp/.X11-unix/X0", "@/tmp/.X11-unix/X0"} {
		if connection, err := net.DialTimeout("unix", path, 300*time.Millisecond); err == nil {
			connection.Close()
			return true
		}
	}
	return false
}
