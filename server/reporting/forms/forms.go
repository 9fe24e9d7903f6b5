// Package forms carries the form documents that come with the product. They
// are documents like any other: a newer edition is imported, not coded.
package forms

import (
	"embed"
	"fmt"
	"io/fs"
	"sync"

	"congvu/server/reporting/form"
)

//go:embed *.yaml
var documents embed.FS

// Files are the documents as they were written, by file name.
func Files() fs.FS { return documents }

// All reads every document that comes with the product, in the order of the
// file names. Definitions are shared: nobody changes them.
var All = sync.OnceValues(func() ([]*form.Definition, error) {
	names, err := fs.Glob(documents, "*.yaml")
	if err != nil {
		return nil, err
	}
	var all []*form.Definition
	for _, name := range names {
		data, err := documents.ReadFile(name)
		if err != nil {
			return nil, err
		}
		def, problems := form.Parse(data)
		if len(problems) > 0 {
			return nil, fmt.Errorf("%s: %s: %s", name, problems[0].Place, problems[0].Message)
		}
		all = append(all, def)
	}
	return all, nil
})

// Find is the form of a code in an edition that comes with the product.
func Find(code, edition string) (*form.Definition, error) {
	all, err := All()
	if err != nil {
		return nil, err
	}
	for _, def := range all {
		if def.Code == code && def.Edition == edition {
			return def, nil
		}
	}
	return nil, fmt.Errorf("no form %s of edition %s comes with the product", code, edition)
}
