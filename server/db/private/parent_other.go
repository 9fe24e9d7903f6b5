//go:build !linux

package private

import "os/exec"

// endWithParent has no counterpart here: a postmaster left behind by a killed server is
// stopped by the next start.
func endWithParent(*exec.Cmd) {}
