// Package outlines carries the outline documents that come with the product. They
// are documents like any other: a newer edition is imported, not coded.
package outlines

import (
	"embed"
	"io/fs"
)

//go:embed *.yaml
var documents embed.FS

// Files are the documents as they were written, by file name.
func Files() fs.FS { return documents }
