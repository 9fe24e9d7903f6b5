package pdf

import "errors"

// inspect gives the verdict on a file. It never panics on purpose, but if it does,
// only the separate process ends.
func inspect(content []byte) verdict {
	d, err := scan(content)
	for _, step := range []func() error{d.alone, d.structure, d.consistent, d.walk, d.shown} {
		if err != nil {
			break
		}
		err = step()
	}
	var found verdict
	switch {
	case err == nil:
		return clean
	case errors.As(err, &found):
		return found
	}
	return broken
}
