package private

import (
	"os/exec"
	"syscall"
)

// endWithParent makes the kernel ask the postmaster for a fast shutdown when this process
// ends in any way, kill -9 included.
func endWithParent(cmd *exec.Cmd) { cmd.SysProcAttr.Pdeathsig = syscall.SIGINT }
